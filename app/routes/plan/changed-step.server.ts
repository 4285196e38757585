import { redirect } from "@remix-run/node";
import { changeStep } from "#app/domain/plan/commands.server.ts";
import { stepChange } from "#app/domain/plan/schema.ts";
import { notFound } from "#app/web/guard.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { addressesOf } from "./door.ts";
import type { OpenedPlan } from "./doors.server.ts";

type Database = Parameters<typeof changeStep>[0];

const aftermath = {
  done: "klaar",
  open: "open",
  postponed: "uitgesteld",
  moved: "verplaatst",
  dropped: "niet-voor-mij",
} as const;

/** Keeps what she did with one step and brings her back to it. */
export async function changedStep(request: Request, db: Database, { door, response }: OpenedPlan): Promise<Response> {
  const form = await readForm(request, stepChange);
  // its fields are buttons and lists: no page of ours sends anything else
  if (!form.ok) throw new Response(null, { status: 422, statusText: "Unprocessable Content" });
  const { id: responseId, trackId } = response;
  const outcome = await changeStep(db, { trackId, responseId, change: form.value }, new Date());
  if (!outcome.ok) throw notFound();
  const { change, step } = form.value;
  return redirect(addressesOf(door).plan({ done: aftermath[change], step: `stap-${step}` }), 303);
}
