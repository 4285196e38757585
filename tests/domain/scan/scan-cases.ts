import fc from "fast-check";
import type { Answer, Answers, Profile, ScanInput } from "#app/domain/scan/answers.ts";
import { applicableScored, shownOptions } from "#app/domain/scan/applicability.ts";
import type { ScanDefinition, ScoredQuestion } from "#app/domain/scan/definition.ts";
import { findScan } from "#scans/index.ts";

function published(): ScanDefinition {
  const found = findScan("digital-maturity", 1);
  if (!found) throw new Error("The scan digital-maturity has no version 1.");
  return found;
}

export const scan = published();

export function questionOf(id: string): ScanDefinition["questions"][number] {
  const found = scan.questions.find((question) => question.id === id);
  if (!found) throw new Error(`No question ${id}.`);
  return found;
}

export function scoredQuestionOf(id: string): ScoredQuestion {
  const found = questionOf(id);
  if (found.kind === "choice") throw new Error(`${id} is not scored.`);
  return found;
}

const sizes = ["zzp", "2-9", "10-49", "50-249"];
const customers = ["b2c", "b2b", "both", "public", "few"];

export const everyProfile: Profile[] = sizes.flatMap((size) =>
  customers.map((group) => ({ sector: "G", size, customers: group })),
);

export const profiles: fc.Arbitrary<Profile> = fc
  .record({
    sector: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRS"),
    size: fc.constantFrom(...sizes),
    customers: fc.constantFrom(...customers),
    internetUse: fc.constantFrom("half", "more", "unknown"),
  })
  .map(({ internetUse, ...profile }) => (profile.size === "zzp" ? profile : { ...profile, internetUse }));

/** Any answer that the question offers to this profile, 'don't know' and 'none of these' included. */
export function answersTo(question: ScoredQuestion, profile: Profile): fc.Arbitrary<Answer> {
  const ids = shownOptions(question, profile).map((option) => option.id);
  const known: fc.Arbitrary<Answer> = question.kind === "ladder" ? fc.constantFrom(...ids) : fc.subarray(ids);
  return fc.oneof({ arbitrary: known, weight: 5 }, { arbitrary: fc.constant("unknown"), weight: 1 });
}

function answersOf(profile: Profile, complete: boolean): fc.Arbitrary<Answers> {
  const model = Object.fromEntries(
    applicableScored(scan, profile).map((question) => [question.id, answersTo(question, profile)]),
  );
  if (complete) return fc.record(model);
  return fc
    .record(model, { requiredKeys: [] })
    .map((some) =>
      Object.fromEntries(Object.entries(some).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]]))),
    );
}

function inputsOf(complete: boolean): fc.Arbitrary<ScanInput> {
  return profiles.chain((profile) =>
    fc
      .record({
        answers: answersOf(profile, complete),
        share: fc.constantFrom("yes", "no", "unknown", undefined),
      })
      .map(({ answers, share }) =>
        share === undefined ? { profile, answers } : { profile, answers, b2cShare: share },
      ),
  );
}

/** Scans with any questions skipped. */
export const inputs = inputsOf(false);

/** Scans with every applicable question answered. */
export const completeInputs = inputsOf(true);

/** A scan and the same scan with one answer replaced by a better one: a higher rung, a tick more, or no longer unknown. */
export const improvements: fc.Arbitrary<{ before: ScanInput; after: ScanInput; question: ScoredQuestion }> = inputs
  .filter(({ profile, answers }) =>
    applicableScored(scan, profile).some(
      (question) => betterAnswers(question, answers[question.id], profile).length > 0,
    ),
  )
  .chain((before) => {
    const better = applicableScored(scan, before.profile).flatMap((question) =>
      betterAnswers(question, before.answers[question.id], before.profile).map((answer) => ({ question, answer })),
    );
    return fc.constantFrom(...better).map(({ question, answer }) => ({
      before,
      after: { ...before, answers: { ...before.answers, [question.id]: answer } },
      question,
    }));
  });

function betterAnswers(question: ScoredQuestion, answer: Answer | undefined, profile: Profile): Answer[] {
  const ids = shownOptions(question, profile).map((option) => option.id);
  if (answer === undefined) return [];
  if (question.kind === "ladder") return answer === "unknown" ? ids : ids.filter((id) => Number(id) > Number(answer));
  if (typeof answer === "string") return [[], ...ids.map((id) => [id])];
  return ids.filter((id) => !answer.includes(id)).map((id) => [...answer, id]);
}

/** The best (or worst) answer to everything that applies. */
export function extremeInput(profile: Profile, best: boolean): ScanInput {
  const answers = applicableScored(scan, profile).map((question): [string, Answer] => {
    const ids = shownOptions(question, profile).map((option) => option.id);
    if (question.kind === "ticks") return [question.id, best ? ids : []];
    return [question.id, (best ? ids.at(-1) : ids[0]) ?? "0"];
  });
  return { profile, answers: Object.fromEntries(answers) };
}
