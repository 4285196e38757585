import type { TimeRefusal } from "#app/domain/booking/chosen-time.server.ts";
import { listOpenSlots, type SlotWish } from "#app/domain/booking/slot-queries.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import { slotAnswer } from "./slot-answer.ts";

type Reader = Parameters<typeof listOpenSlots>[0];

const mostAlternatives = 5;

/** Which rule keeps a time from being booked, for a program. */
const rules: Record<Exclude<TimeRefusal, "slot-taken">, string> = {
  past: "The start lies in the past.",
  notice: "The start is sooner than the minimum notice of this kind of meeting.",
  window: "The start lies outside the booking window of this kind of meeting.",
  nobody: "Nobody takes this kind of meeting at this place, or not the advisor who is asked for.",
  closed: "The office is closed on this date.",
  "outside-hours": "The meeting does not fit within anybody's hours.",
  "off-grid": "No meeting of this kind begins at this time.",
};

/** Says why a time cannot be had: 409 with the next open ones when others have it, 422 with the rule when it could not be had at all. */
export async function timeProblem(
  db: Reader,
  { reason, wish, start }: { reason: TimeRefusal; wish: SlotWish; start: number },
): Promise<Response> {
  if (reason !== "slot-taken") {
    const errors = [{ path: "start", message: rules[reason] }];
    return problemResponse({ status: 422, code: `start-${reason}`, detail: rules[reason], errors });
  }
  const open = await listOpenSlots(db, wish, new Date());
  const later = open.filter((slot) => slot.start >= start);
  const alternatives = (later.length > 0 ? later : open).slice(0, mostAlternatives).map(slotAnswer);
  const detail = "This time is not open, or has just been booked. Choose another one.";
  return problemResponse({ status: 409, code: "slot-taken", detail, alternatives });
}
