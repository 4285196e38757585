import { type Outcome, refused } from "#app/lib/outcome.ts";
import { ConstraintError } from "#db/faults.ts";

/** Each try that ends in a collision means that somebody else's booking was kept. */
const mostTries = 5;

/** Runs the work again when others were just ahead: the next run sees what they took and chooses again, or refuses. */
export async function untilSettled<Value, Reason extends string>(
  work: () => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | "slot-taken">> {
  for (let nth = 1; ; nth += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConstraintError) || error.kind !== "unique") throw error;
      if (nth === mostTries && error.table === "appointment_slot") return refused("slot-taken");
      if (nth === mostTries) throw error;
    }
  }
}
