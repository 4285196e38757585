import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { adjustRound, pairWishes } from "#app/domain/rounds/commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor } from "#app/web/own-work.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";

const pairForm = z.object({ case: z.uuid(), candidate: z.uuid(), wish: z.enum(pairWishes) });

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "round.manage");
  const id = idParam(params);
  const form = await readForm(request, pairForm);
  if (!form.ok) return redirect(workPaths.coordinatorRound({ id, refused: "pair" }), 303);
  const { case: caseId, candidate, wish } = form.value;
  const adjust = { id, pair: [caseId, candidate] as const, wish, by: journalActor(actor) };
  const outcome = await adjustRound(context.db, adjust, new Date());
  return redirect(
    workPaths.coordinatorRound(
      outcome.ok ? { id: outcome.value.id, done: "genoteerd" } : { id, refused: outcome.reason },
    ),
    303,
  );
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "round.manage");
  return redirect(workPaths.coordinatorRound({ id: idParam(params) }));
}
