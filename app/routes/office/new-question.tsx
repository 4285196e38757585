import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { setTypeQuestions } from "#app/domain/agenda/office-commands.server.ts";
import { mostQuestions, questionForm, withQuestion } from "#app/domain/agenda/question-form.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { by } from "./by.ts";
import { OfficeNav } from "./office-nav.tsx";
import { openedType } from "./opened-type.server.ts";
import { QuestionFields } from "./question-fields.tsx";

export const handle: PageHandle = { title: (language) => officeTexts[language].question.newTitle };

export const shouldRevalidate = () => true;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const { id, names, revision, questions } = await openedType(context.db, params);
  if (questions.length >= mostQuestions) throw redirect(workPaths.officeQuestions({ id, refused: "vol" }));
  return { id, name: names[await languageOf(request)], revision };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.manage");
  const { id, questions, revision } = await openedType(context.db, params);
  const form = await readForm(request, questionForm);
  if (!form.ok) return reject(form.errors, form.typed);
  if (questions.length >= mostQuestions) return redirect(workPaths.officeQuestions({ id, refused: "vol" }), 303);
  // one more question undoes nobody's work, so it goes over whatever is there now
  const change = { id, questions: withQuestion(questions, form.value, null), revision };
  const outcome = await setTypeQuestions(context.db, change, { by: by(actor), now: new Date() });
  if (!outcome.ok) return data({ errors: {}, typed: form.typed, now: [] }, { status: 409 });
  return redirect(workPaths.officeQuestions({ id, done: "toegevoegd" }), 303);
}

export default function NewQuestion() {
  const { id, name, revision } = useLoaderData<typeof loader>();
  const { question: words, questions } = useTexts(officeTexts);
  return (
    <Main width="narrow">
      <OfficeNav />
      <PageHeading
        title={words.newTitle}
        lead={words.lead}
        eyebrow={<Link to={workPaths.officeQuestions({ id })}>{questions.title(name)}</Link>}
      />
      <QuestionFields
        {...{ revision, values: { kind: "text" }, options: 0 }}
        rejected={useActionData<typeof action>()}
      />
    </Main>
  );
}
