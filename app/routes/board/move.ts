import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { casePaths } from "#app/case-paths.ts";
import { moveOnBoard } from "#app/domain/cases/board-commands.server.ts";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { journalActor } from "#app/web/own-work.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { askedBoard } from "./asked-board.ts";
import { columnNamed } from "./board-view.server.ts";

const moveSchema = z.object({
  id: z.uuid(),
  from: z.string(),
  to: z.string().optional(),
  ...{ route: z.string().optional(), adviseur: z.string().optional(), ouder: z.string().optional() },
});

/** The page of the case on which more is asked before it can go there. */
const pages = {
  candidates: (id: string) => `${workPaths.advisorCase({ id })}#kandidaten`,
  revival: (id: string) => casePaths.caseRevival({ id }),
};

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "board.use");
  const form = await readForm(request, moveSchema);
  if (!form.ok) throw notFound();
  const { id, from: fromName, to: toName, route = "", adviseur = "", ouder = "" } = form.value;
  const query = new URLSearchParams({ route, adviseur, ouder });
  const asked = askedBoard(new URL(`?${query}`, "http://house.invalid"));
  const back = (after: { done?: string; refused?: string }) =>
    redirect(`${casePaths.board({ ...asked, ...after })}#kaart-${id}`, 303);
  const [from, to] = [columnNamed(fromName), columnNamed(toName)];
  if (to === undefined) return back({ refused: "no-choice" });
  if (from === undefined) throw notFound();
  const move = { caseId: id, from, to, by: journalActor(actor), links: caseLinks() };
  const outcome = await moveOnBoard(context.db, move, new Date());
  if (!outcome.ok) return back({ refused: outcome.reason });
  return outcome.value.how === "page" ? redirect(pages[outcome.value.page](id), 303) : back({ done: "moved" });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "board.use");
  return redirect(casePaths.board());
}
