import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { addMonths, type LocalDate } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Database, Writer } from "#db/database.ts";
import { planStep, signpostCheck } from "#db/schema/plan.ts";
import { response } from "#db/schema/scan.ts";
import { signposts, stepLibrary } from "#scans/steps.ts";
import type { OwnStep, SignpostAnswer, StepChange, Term } from "./schema.ts";

/** Whose plan: the company's track, and the response whose private link she holds. */
interface Plan {
  trackId: string;
  responseId: string;
}

/** Nobody signs in for a plan: who has the link is the owner. */
const owner: JournalActor = { id: null, role: "entrepreneur" };

/** Steps of her own that one plan can hold. */
const mostOwn = 30;

/** Keeps what she did with one step, of the library or of her own. The same again, in two windows, is the same row and the same state. */
export async function changeStep(
  db: Database,
  { trackId, responseId, change }: Plan & { change: StepChange },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  const known = stepLibrary.some(({ id }) => id === change.step);
  return db.transaction(async (tx) => {
    if (await isErased(tx, responseId)) return refused("not-found");
    const before = (await stepsOf(tx, trackId)).find((row) => (known ? row.step : row.id) === change.step);
    if (!known && before?.step !== null) return refused("not-found");
    const values = { ...changed(before?.status ?? "open", change, now), updatedAt: now };
    if (before === undefined) {
      const row = { trackId, step: change.step, createdAt: now, ...values };
      await tx
        .insert(planStep)
        .values(row)
        .onConflictDoUpdate({ target: [planStep.trackId, planStep.step], set: values });
    } else if (before.status === "done" && change.change === "done") return done(null);
    else await tx.update(planStep).set(values).where(eq(planStep.id, before.id));
    const facts = { step: known ? change.step : "own" };
    await record(tx, {
      by: owner,
      action: `plan.${change.change}`,
      object: { type: "response", id: responseId },
      facts,
    });
    return done(null);
  });
}

/** Adds a step in her own words; the very same title twice is one step. @returns its id */
export async function addOwnStep(
  db: Database,
  { trackId, responseId, step }: Plan & { step: OwnStep },
  now: Date,
): Promise<Outcome<{ id: string }, "full" | "not-found">> {
  return db.transaction(async (tx) => {
    if (await isErased(tx, responseId)) return refused("not-found");
    const own = (await stepsOf(tx, trackId)).filter((row) => row.step === null);
    const same = own.find((row) => row.title === step.title && row.status !== "done" && row.status !== "dropped");
    if (same) return done({ id: same.id });
    if (own.length >= mostOwn) return refused("full");
    const id = uuidv7();
    await tx
      .insert(planStep)
      .values({ id, trackId, step: null, status: "open", ...step, createdAt: now, updatedAt: now });
    const object = { type: "response", id: responseId } as const;
    await record(tx, { by: owner, action: "plan.own-step", object, facts: { horizon: step.horizon } });
    return done({ id });
  });
}

/** Keeps what the coordinator found of a signpost: still right, with its last day where it has one, or no longer right. */
export async function checkSignpost(
  db: Database,
  { found, by }: { found: SignpostAnswer; by: JournalActor & { id: string } },
  now: Date,
): Promise<Outcome<null, "not-found" | "past">> {
  const right = found.right === "yes";
  const until = right ? (found.until ?? null) : null;
  if (!signposts.some(({ id }) => id === found.signpost)) return refused("not-found");
  if (until !== null && until < dateOf(now)) return refused("past");
  return db.transaction(async (tx) => {
    const id = uuidv7();
    await tx
      .insert(signpostCheck)
      .values({ id, signpost: found.signpost, checkedAt: now, until, right, personId: by.id });
    const facts = { signpost: found.signpost, right, until };
    await record(tx, { by, action: "signpost.checked", object: { type: "signpost", id }, facts });
    return done(null);
  });
}

/** Was the response deleted while this was on its way? Then nothing may be kept of it any more. */
async function isErased(tx: Writer, responseId: string): Promise<boolean> {
  return (await tx.$count(response, eq(response.id, responseId))) === 0;
}

function stepsOf(tx: Writer, trackId: string) {
  const { id, step, title, status } = planStep;
  return tx.select({ id, step, title, status }).from(planStep).where(eq(planStep.trackId, trackId));
}

type Kept = typeof planStep.$inferInsert;

/** The columns that one change sets. */
function changed(
  status: Kept["status"],
  change: StepChange,
  now: Date,
): Pick<Kept, "status" | "until" | "doneAt" | "horizon"> {
  switch (change.change) {
    case "moved":
      return { status, horizon: change.horizon };
    case "postponed":
      return { status: "postponed", until: dayAfter(change.until, dateOf(now)), doneAt: null };
    case "done":
      return { status: "done", until: null, doneAt: now };
    default:
      return { status: change.change, until: null, doneAt: null };
  }
}

/** The first day on which a step that is put off is back in the plan. */
function dayAfter(term: Term, today: LocalDate): LocalDate {
  if (term === "year") return `${Number(today.slice(0, 4)) + 1}-01-01`;
  return addMonths(today, term === "month" ? 1 : 3);
}

const dateOf = (moment: Date): LocalDate => localDateOf(moment.getTime(), amsterdam);
