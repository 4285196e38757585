import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { keepDmaAnswers } from "#app/domain/dma/commands.server.ts";
import { questionView } from "#app/domain/dma/dma-view.ts";
import { findAssessment } from "#app/domain/dma/queries.server.ts";
import { fieldsOf } from "#app/domain/dma/questionnaire.ts";
import { listsOf, questionForm } from "#app/domain/dma/schema.ts";
import { askedAnswers } from "#app/domain/scan/applicability.ts";
import { paths } from "#app/paths.ts";
import { dmaTexts } from "#app/texts/dma.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { dmaCrosswalk, dmaQuestionnaire } from "#scans/dma.ts";
import { QuestionItems } from "./question-items.tsx";

export const handle: PageHandle = { title: (_language, loaded) => loadedText(loaded, "title") ?? "", bare: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const actor = await actorOf(request);
  const { response: found } = await openedByOwner(request, context, token);
  allow(actor, "dma.fill", { scope: { byLink: true }, request });
  const question = questionOf(params.part);
  const language = await languageOf(request);
  const { answers: kept } = await findAssessment(context.db, found.id);
  const scan = askedAnswers(found.definition, found.answers);
  const view = questionView(question, { kept, scan, rules: dmaCrosswalk }, language);
  const { question: words, said } = dmaTexts[language];
  const eyebrow = said.eyebrow(view.number, dmaQuestionnaire.length);
  const summary = siteTexts[language].errorTitle(1);
  return data({ title: view.text, eyebrow, view, words, summary, token, last: isLast(view) }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** Keeps the answers to this question, and goes on to the next. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const actor = await actorOf(request);
  const { response: found } = await openedByOwner(request, context, token);
  allow(actor, "dma.fill", { scope: { byLink: true }, request });
  const question = questionOf(params.part);
  const form = await readForm(request, questionForm(question), listsOf(question));
  if (!form.ok) return reject(form.errors, form.typed);
  const answered = { responseId: found.id, fields: fieldsOf(question), answers: form.value };
  if (!(await keepDmaAnswers(context.db, answered, new Date())).ok) throw notFound();
  const next = isLast(question) ? paths.dma({ token }) : paths.dmaPart({ token, part: String(question.number + 1) });
  return redirect(next, 303);
}

export default function DmaQuestionPage() {
  const { title, eyebrow, view, words, summary, token, last } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const faulty = Object.keys(rejected?.errors ?? {});
  return (
    <Main width="narrow">
      <FormErrorSummary
        title={summary}
        errors={faulty.map((field) => ({ fieldId: field.replace(/\..*/, ""), message: words.unsound }))}
      />
      <PageHeading title={title} eyebrow={eyebrow} lead={view.hint} />
      {view.fromScan ? (
        <Notice tone="info" title={words.fromScanTitle}>
          <p>{words.fromScanText}</p>
        </Notice>
      ) : null}
      <Form method="post" className="form" key={view.number}>
        <QuestionItems view={view} words={words} rejected={rejected} />
        <ButtonRow>
          <Button>{last ? words.last : words.next}</Button>
          <Link to={paths.dma({ token })}>{words.back}</Link>
        </ButtonRow>
      </Form>
    </Main>
  );
}

/** The question that an address names by its number. @throws 404 */
function questionOf(part: string | undefined) {
  const question = dmaQuestionnaire.find(({ number }) => String(number) === part);
  if (!question) throw notFound();
  return question;
}

const isLast = ({ number }: { number: number }) => number === dmaQuestionnaire.at(-1)?.number;
