import fc from "fast-check";
import { type Candidate, candidatesOf } from "#app/domain/plan/candidates.ts";
import type { LibraryStep, PlanContent, StepLibrary } from "#app/domain/plan/library.ts";
import type { KeptStep } from "#app/domain/plan/roadmap.ts";
import type { ScanInput } from "#app/domain/scan/answers.ts";
import { completeInputs, inputs, scan } from "#tests/domain/scan/scan-cases.ts";

const text = (words: string) => ({ nl: words, en: words });

function stepOf(question: string, wins: string, weight: number): LibraryStep {
  const id = `${question}-${wins}`;
  return {
    ...{ id, question, wins, title: text(`Doe ${id}`), why: text(`Waarom ${id}`), time: text("Een uur") },
    begin: [text("Eerst dit"), text("Dan dat"), text("Daarna de rest")],
    ...{ cost: "free", effort: (weight % 3) + 1, after: [], helpers: ["self"], signposts: [] },
  };
}

/** A step for everything that this scan can win, with efforts that differ. */
export const plainLibrary: StepLibrary = scan.questions.flatMap((question, at) => {
  if (question.kind === "choice") return [];
  const won = question.kind === "ladder" ? question.options.slice(1) : question.options;
  return won.map(({ id }, index) => stepOf(question.id, id, at + index));
});

/** Libraries of any efforts, in which any step may build on steps that stand before it (so that there is no circle). */
export const libraries: fc.Arbitrary<StepLibrary> = fc
  .record({
    efforts: fc.array(fc.integer({ min: 1, max: 3 }), {
      minLength: plainLibrary.length,
      maxLength: plainLibrary.length,
    }),
    links: fc.array(fc.tuple(fc.nat(plainLibrary.length - 1), fc.nat(plainLibrary.length - 1)), { maxLength: 25 }),
  })
  .map(({ efforts, links }) =>
    plainLibrary.map((step, at) => ({
      ...step,
      effort: efforts[at] ?? 1,
      after: links.flatMap(([one, other]) => {
        const before = plainLibrary[Math.min(one, other)];
        return Math.max(one, other) === at && before !== undefined && before.id !== step.id ? [before.id] : [];
      }),
    })),
  );

const wishes = fc.constantFrom("customers", "time", "money", "safe", "staff", "ai", "green", "unknown");
const withWish = (arbitrary: fc.Arbitrary<ScanInput>) =>
  fc.tuple(arbitrary, wishes).map(([input, wish]): ScanInput => ({ ...input, answers: { ...input.answers, wish } }));

export const plannedInputs = withWish(inputs);
export const plannedCompleteInputs = withWish(completeInputs);

export const contentWith = (library: StepLibrary = plainLibrary): PlanContent => ({ definition: scan, library });
export const nothingDone: ReadonlySet<string> = new Set();

export const candidatesFor = (input: ScanInput, library = plainLibrary): Candidate[] =>
  candidatesOf(contentWith(library), input, nothingDone);

/** Any set of steps of the library. */
export const someSteps = fc.subarray(plainLibrary.map(({ id }) => id)).map((ids) => new Set(ids));

export const day = "2026-11-24";

/** What she may have done with steps of the library, and steps of her own. */
export const keptSteps: fc.Arbitrary<KeptStep[]> = fc
  .uniqueArray(
    fc.record({
      step: fc.constantFrom(...plainLibrary.map(({ id }) => id), null),
      status: fc.constantFrom("open" as const, "done" as const, "postponed" as const, "dropped" as const),
      horizon: fc.constantFrom("now" as const, "quarter" as const, "year" as const, null),
      until: fc.constantFrom("2026-11-24", "2026-12-31", null),
    }),
    { maxLength: 20, selector: ({ step }) => step ?? Symbol("own") },
  )
  .map((rows) =>
    rows.map((row, at) => ({
      ...row,
      id: `kept-${at}`,
      title: row.step === null ? `Eigen stap ${at}` : null,
      until: row.status === "postponed" ? (row.until ?? day) : null,
      doneAt: row.status === "done" ? new Date("2026-11-20T10:00:00Z") : null,
    })),
  );

/** Of someone whose basic security is there, so that other steps come first. */
export const secured = { V3: ["mfa", "update", "backup", "pwd", "av", "access", "aware"] };
