import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { answerWhetherItHelped } from "#app/domain/work/after-commands.server.ts";
import { findHelpQuestion } from "#app/domain/work/queries.server.ts";
import { helpAnswers, helpSchema } from "#app/domain/work/schema.ts";
import { paths } from "#app/paths.ts";
import { siteTexts } from "#app/texts/site.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";

export const handle: PageHandle = { title: (language) => workTexts[language].helped.documentTitle };

/** Looking changes nothing, also when the address names an answer: mail scanners follow links. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const found = await findHelpQuestion(context.db, token);
  if (!found) throw notFound();
  allow(actor, "help.answer", { scope: { byLink: true }, request });
  const language = await languageOf(request, found.language);
  const query = new URL(request.url).searchParams;
  const tapped = helpAnswers.find((one) => one === query.get("antwoord"));
  const { answer, words } = found.question;
  const view = {
    ...{ language, token, company: found.company, title: found.case.title, words },
    ...{ answer: tapped ?? answer ?? "", done: query.get("gedaan") === "beantwoord" },
  };
  return data(view, { headers: privately });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "help.answer", { scope: { byLink: true }, request });
  const token = params.token ?? "";
  const form = await readForm(request, helpSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await answerWhetherItHelped(context.db, { token, ...form.value }, new Date());
  if (!outcome.ok) throw notFound();
  return redirect(paths.helped({ token, done: "beantwoord" }), 303);
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Helped() {
  const { token, company, title, answer, words: written, done } = useLoaderData<typeof loader>();
  const { helped: words, errors } = useTexts(workTexts);
  const { optional } = useTexts(siteTexts);
  const rejected = useActionData<typeof action>();
  const form = useZodForm({ schema: helpSchema, rejected, defaults: { answer, words: written }, messages: errors });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      {done ? (
        <Notice tone="success" title={words.thanksTitle} live="status">
          <p>{words.thanks}</p>
        </Notice>
      ) : null}
      <PageHeading eyebrow={words.eyebrow(company)} title={words.documentTitle} lead={words.lead(title)} />
      {done ? <Again token={token} /> : null}
      <Form {...form.formProps} className="form">
        <RadioGroup
          label={words.question}
          options={helpAnswers.map((value) => ({ value, label: words.answers[value] }))}
          {...form.field("answer")}
        />
        <TextArea label={words.words} hint={words.wordsHint} optional={optional} {...form.field("words")} />
        <div>
          <Button look={done ? "secondary" : "spot"}>{words.submit}</Button>
        </div>
      </Form>
      {done ? null : <Again token={token} />}
      <p>
        <Link to={paths.helpedStop({ token })}>{words.stop}</Link>
      </p>
    </Main>
  );
}

function Again({ token }: { token: string }) {
  const words = useTexts(workTexts).helped;
  return (
    <Card title={words.scanTitle}>
      <p>{words.scan}</p>
      <Form method="post" action={paths.helpedScan({ token })}>
        <Button look="secondary">{words.scanButton}</Button>
      </Form>
    </Card>
  );
}
