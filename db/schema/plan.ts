import { boolean, createdAt, id, index, instant, localDate, table, text, uniqueIndex, uuid } from "#db/columns.ts";

/** What a company did with a step of its plan, or a step it added itself. Steps nobody touched have no row. */
export const planStep = table(
  "plan_step",
  {
    id: id(),
    /** `response.track_id`: the plan outlives one scan. */
    trackId: uuid().notNull(),
    /** Id in the library of steps; null for a step of her own. */
    step: text(),
    /** Her own step, in her own words. */
    title: text(),
    status: text(["open", "done", "postponed", "dropped"]).notNull(),
    /** Where she wants it in her roadmap; null = where the plan puts it. */
    horizon: text(["now", "quarter", "year"]),
    /** Postponed until this day. */
    until: localDate(),
    doneAt: instant(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (t) => [index("plan_step_track").on(t.trackId), uniqueIndex("plan_step_once").on(t.trackId, t.step)],
);

/** When somebody last looked whether a signpost to others is still right. */
export const signpostCheck = table(
  "signpost_check",
  {
    id: id(),
    signpost: text().notNull(),
    checkedAt: createdAt(),
    /** Until when it counts as right; null = the ordinary time. */
    until: localDate(),
    /** False: it is wrong or gone, and is not shown. */
    right: boolean().notNull(),
    personId: uuid().notNull(),
  },
  (t) => [index("signpost_check_signpost").on(t.signpost, t.checkedAt)],
);
