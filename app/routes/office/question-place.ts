import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { setTypeQuestions } from "#app/domain/agenda/office-commands.server.ts";
import { movedQuestion, questionPlace } from "#app/domain/agenda/question-form.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { by } from "./by.ts";
import { openedQuestion } from "./opened-type.server.ts";

/** Moves a question one place up or down. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.manage");
  const { type, question } = await openedQuestion(context.db, params);
  const form = await readForm(request, questionPlace);
  if (!form.ok) throw notFound();
  const { id, revision } = type;
  const questions = movedQuestion(type.questions, question.id, form.value.way === "up" ? -1 : 1);
  const outcome = await setTypeQuestions(context.db, { id, questions, revision }, { by: by(actor), now: new Date() });
  const told = outcome.ok ? { done: "verplaatst" } : { refused: "veranderd" };
  return redirect(workPaths.officeQuestions({ id, ...told }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  return redirect(workPaths.officeQuestions({ id: idParam(params) }));
}
