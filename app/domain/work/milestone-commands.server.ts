import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Reader, Writer } from "#db/database.ts";
import { milestone } from "#db/schema/work.ts";
import { mostMilestones, reordered } from "./milestones.ts";
import { type InWork, noteWork, openWork, type WorkRefusal } from "./own-work.server.ts";
import type { MilestoneInput } from "./schema.ts";

/** One milestone of her own work. */
export interface OnMilestone extends InWork {
  milestoneId: string;
}

/** Adds a milestone at the end of the plan. The same one again while it is not done is a button pressed twice. */
export function planMilestone(
  db: Database,
  plan: InWork & MilestoneInput,
  now: Date,
): Promise<Outcome<null, WorkRefusal | "too-many">> {
  const { assignmentId, title, dueOn, by } = plan;
  return db.transaction(async (tx) => {
    const own = await openWork(tx, plan);
    if (!own.ok) return own;
    const known = await listed(tx, assignmentId);
    if (known.some((one) => one.title === title && one.dueOn === dueOn && one.doneAt === null)) return done(null);
    if (known.length >= mostMilestones) return refused("too-many");
    const position = (known.at(-1)?.position ?? 0) + 1;
    await tx.insert(milestone).values({ assignmentId, title, dueOn, position, createdAt: now });
    await noteWork(tx, { action: "work.planned", by, work: own.value.work });
    return done(null);
  });
}

/** Changes what a milestone is or when it is due. */
export function changeMilestone(
  db: Database,
  change: OnMilestone & MilestoneInput,
): Promise<Outcome<null, WorkRefusal>> {
  const { title, dueOn } = change;
  return db.transaction(async (tx) => {
    const own = await openWork(tx, change);
    if (!own.ok) return own;
    const changed = await tx
      .update(milestone)
      .set({ title, dueOn })
      .where(which(change))
      .returning({ id: milestone.id });
    return changed.length === 0 ? refused("not-found") : done(null);
  });
}

/** Ticks a milestone off, or takes the tick back. Doing it again changes nothing: the first moment stays. */
export function tickMilestone(
  db: Database,
  tick: OnMilestone & { ready: boolean },
  now: Date,
): Promise<Outcome<null, WorkRefusal>> {
  return db.transaction(async (tx) => {
    const own = await openWork(tx, tick);
    if (!own.ok) return own;
    if ((await tx.$count(milestone, which(tick))) === 0) return refused("not-found");
    const other = tick.ready ? isNull(milestone.doneAt) : isNotNull(milestone.doneAt);
    const ticked = await tx
      .update(milestone)
      .set({ doneAt: tick.ready ? now : null })
      .where(and(which(tick), other))
      .returning({ id: milestone.id });
    const action = tick.ready ? "work.milestone-done" : "work.milestone-open";
    if (ticked.length > 0) await noteWork(tx, { action, by: tick.by, work: own.value.work });
    return done(null);
  });
}

/** Moves a milestone a place up or down. At either end nothing changes. */
export function moveMilestone(
  db: Database,
  move: OnMilestone & { direction: "up" | "down" },
): Promise<Outcome<null, WorkRefusal>> {
  return db.transaction(async (tx) => {
    const own = await openWork(tx, move);
    if (!own.ok) return own;
    const rows = await listed(tx, move.assignmentId);
    const ids = rows.map(({ id }) => id);
    if (!ids.includes(move.milestoneId)) return refused("not-found");
    await number(tx, reordered(ids, move.milestoneId, move.direction), rows);
    return done(null);
  });
}

/** Takes a milestone out of the plan. Doing it again changes nothing. */
export function dropMilestone(db: Database, drop: OnMilestone): Promise<Outcome<null, WorkRefusal>> {
  return db.transaction(async (tx) => {
    const own = await openWork(tx, drop);
    if (!own.ok) return own;
    await tx.delete(milestone).where(which(drop));
    return done(null);
  });
}

const which = ({ milestoneId, assignmentId }: Pick<OnMilestone, "milestoneId" | "assignmentId">) =>
  and(eq(milestone.id, milestoneId), eq(milestone.assignmentId, assignmentId));

const listed = (db: Reader, assignmentId: string) =>
  db
    .select()
    .from(milestone)
    .where(eq(milestone.assignmentId, assignmentId))
    .orderBy(asc(milestone.position), asc(milestone.id));

async function number(tx: Writer, ids: readonly string[], rows: Awaited<ReturnType<typeof listed>>): Promise<void> {
  const kept = new Map(rows.map(({ id, position }) => [id, position]));
  for (const [index, id] of ids.entries())
    if (kept.get(id) !== index + 1)
      await tx
        .update(milestone)
        .set({ position: index + 1 })
        .where(eq(milestone.id, id));
}
