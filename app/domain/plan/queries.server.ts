import { asc, eq } from "drizzle-orm";
import { scanInputOf } from "#app/domain/scan/answers.ts";
import { type FoundResponse, findResponseById, findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import { planTexts } from "#app/texts/plan.ts";
import type { Reader } from "#db/database.ts";
import { planStep, signpostCheck } from "#db/schema/plan.ts";
import { response } from "#db/schema/scan.ts";
import { signposts, stepLibrary } from "#scans/steps.ts";
import { type AdvisorPlan, advisorPlan } from "./advisor-plan.ts";
import { type PlanView, planView } from "./plan-view.ts";
import { type SignpostRow, signpostRows } from "./signpost-list.ts";
import { type CheckedSignpost, checkedSignposts, shownSignposts } from "./signpost-state.ts";
import { stepTitle } from "./step-view.ts";

type Planned = Pick<FoundResponse, "definition" | "answers" | "trackId">;

/** The plan that follows from a response and from what its company did with it, in finished words. */
export async function findPlan(
  db: Reader,
  { response: planned, language, now }: { response: Planned; language: Language; now: Date },
): Promise<PlanView> {
  const { definition, answers, trackId } = planned;
  const kept = await db
    .select()
    .from(planStep)
    .where(eq(planStep.trackId, trackId))
    .orderBy(asc(planStep.createdAt), asc(planStep.id));
  const shown = shownSignposts(await listSignposts(db, now));
  const content = { definition, library: stepLibrary };
  return planView({ content, answers, kept, signposts: shown }, language, localDateOf(now.getTime(), amsterdam));
}

/** The plan of a response, for the advisor who may read that response already; undefined when there is none. */
export async function findPlanForAdvisor(
  db: Reader,
  { id, language, now }: { id: string; language: Language; now: Date },
): Promise<AdvisorPlan | undefined> {
  const found = await findResponseById(db, id);
  return found && advisorPlan(await findPlan(db, { response: found, language, now }), language);
}

/** The response that an owner's plan in her file follows from: her newest completed one, else the one she worked on last. */
export async function findPlannedResponse(db: Reader, contactId: string): Promise<FoundResponse | undefined> {
  const { id, completedAt, updatedAt } = response;
  const all = await db.select({ id, completedAt, updatedAt }).from(response).where(eq(response.contactId, contactId));
  const completed = all.filter((one) => one.completedAt !== null);
  const [newest] = (completed.length > 0 ? completed : all).sort(
    (one, other) => timeOf(other.completedAt ?? other.updatedAt) - timeOf(one.completedAt ?? one.updatedAt),
  );
  return newest && findResponseById(db, newest.id);
}

/**
 * What she asks an advisor when she wants help with a step of her plan: "Ik wil hulp bij: …", in the language of her scan.
 * Undefined for a step that is not hers or not there.
 */
export async function findStepQuestion(
  db: Reader,
  { token, step }: { token: string; step: string },
): Promise<string | undefined> {
  const found = await findResponseByToken(db, token);
  if (found === undefined) return undefined;
  const { language, trackId, answers } = found;
  const known = stepLibrary.find(({ id }) => id === step);
  const title =
    known === undefined ? await ownTitle(db, trackId, step) : stepTitle(known, scanInputOf(answers), language);
  return title === undefined ? undefined : planTexts[language].said.askHelp(title);
}

/** Every signpost in finished words for who checks them, what asks for a look first. */
export async function listSignpostRows(
  db: Reader,
  { language, now }: { language: Language; now: Date },
): Promise<SignpostRow[]> {
  return signpostRows(await listSignposts(db, now), stepLibrary, language);
}

/** Where money may come from: subsidies and credit that hold today, as far as somebody has looked, with an address. */
export async function listSchemes(db: Reader, { language, now }: { language: Language; now: Date }) {
  return shownSignposts(await listSignposts(db, now)).flatMap(({ id, name, purpose, kind, url }) =>
    kind === "help" || url === undefined ? [] : [{ id, name, url, purpose: purpose[language] }],
  );
}

/** How many signposts ask for a look. */
export async function countSignpostsToCheck(db: Reader, now: Date): Promise<number> {
  return (await listSignposts(db, now)).filter(({ attention }) => attention).length;
}

/** Every signpost to others, with when somebody last looked and whether it still holds. */
async function listSignposts(db: Reader, now: Date): Promise<CheckedSignpost[]> {
  const rows = await db.select().from(signpostCheck).orderBy(asc(signpostCheck.checkedAt), asc(signpostCheck.id));
  const dateOf = (moment: Date) => localDateOf(moment.getTime(), amsterdam);
  const findings = rows.map(({ signpost, checkedAt, until, right }) => ({
    ...{ signpost, until, right },
    checkedOn: dateOf(checkedAt),
  }));
  return checkedSignposts(signposts, findings, dateOf(now));
}

const timeOf = (moment: Date): number => moment.getTime();

async function ownTitle(db: Reader, trackId: string, id: string): Promise<string | undefined> {
  const rows = await db
    .select({ id: planStep.id, title: planStep.title })
    .from(planStep)
    .where(eq(planStep.trackId, trackId));
  return rows.find((row) => row.id === id)?.title ?? undefined;
}
