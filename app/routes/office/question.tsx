import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { setTypeQuestions } from "#app/domain/agenda/office-commands.server.ts";
import { fieldsOf, mostQuestions, questionForm, withQuestion } from "#app/domain/agenda/question-form.ts";
import type { TypeQuestion } from "#app/domain/agenda/type-questions.ts";
import type { Language } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { Typed } from "#app/web/form-values.ts";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { by } from "./by.ts";
import { OfficeNav } from "./office-nav.tsx";
import { openedQuestion, openedType } from "./opened-type.server.ts";
import { QuestionFields } from "./question-fields.tsx";

export const handle: PageHandle = { title: (language) => officeTexts[language].question.title };

// after a refusal she must have the revision that is there now, which single fetch would not ask for by itself
export const shouldRevalidate = () => true;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const { type, question } = await openedQuestion(context.db, params);
  return {
    ...{ id: type.id, name: type.names[await languageOf(request)], revision: type.revision },
    ...{ values: fieldsOf(question), options: question.options.length },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.manage");
  const { id, questions, revision } = await openedType(context.db, params);
  const kept = questions.find((one) => one.id === params.part);
  const form = await readForm(request, questionForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const typed = { ...form.typed, revision: String(revision) };
  if (kept !== undefined && form.value.revision !== revision)
    return data({ errors: {}, typed, now: differences(typed, kept, await languageOf(request)) }, { status: 409 });
  // somebody took it away while she described it: her words are not lost
  if (kept === undefined && questions.length >= mostQuestions)
    return redirect(workPaths.officeQuestions({ id, refused: "vol" }), 303);
  const change = { id, questions: withQuestion(questions, form.value, kept?.id ?? null), revision };
  const outcome = await setTypeQuestions(context.db, change, { by: by(actor), now: new Date() });
  if (!outcome.ok) return data({ errors: {}, typed, now: [] }, { status: 409 });
  return redirect(workPaths.officeQuestions({ id, done: kept === undefined ? "terug" : "bewaard" }), 303);
}

export default function Question() {
  const { id, name, revision, values, options } = useLoaderData<typeof loader>();
  const { question: words, questions } = useTexts(officeTexts);
  return (
    <Main width="narrow">
      <OfficeNav />
      <PageHeading
        title={words.title}
        lead={words.lead}
        eyebrow={<Link to={workPaths.officeQuestions({ id })}>{questions.title(name)}</Link>}
      />
      <QuestionFields key={revision} {...{ revision, values, options }} rejected={useActionData<typeof action>()} />
    </Main>
  );
}

/** What is kept now where it differs from what was typed, in words. */
function differences(typed: Typed, kept: TypeQuestion, language: Language) {
  const { question: words, questions, yes, no, none } = officeTexts[language];
  const now = fieldsOf(kept);
  const same = (name: string) => (typed[name] ?? "") === (now[name] ?? "");
  const texts = (["labelNl", "labelEn", "hintNl", "hintEn"] as const)
    .filter((name) => !same(name))
    .map((name) => ({ id: name, term: words[name], value: now[name] || none }));
  const kind = same("kind") ? [] : [{ id: "kind", term: words.kind, value: questions.kinds[kept.kind] }];
  const required = same("required") ? [] : [{ id: "required", term: words.required, value: kept.required ? yes : no }];
  const names = new Set([...Object.keys(typed), ...Object.keys(now)].filter((name) => /^options\.(nl|en)/.test(name)));
  const labels = kept.options.map((option) => option.label[language]).join(", ");
  const options = [...names].every(same) ? [] : [{ id: "options", term: words.options, value: labels || none }];
  return [...texts, ...kind, ...options, ...required];
}
