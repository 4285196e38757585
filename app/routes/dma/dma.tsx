import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { keepDmaDetails } from "#app/domain/dma/commands.server.ts";
import { dmaOverview } from "#app/domain/dma/dma-view.ts";
import { findAssessment } from "#app/domain/dma/queries.server.ts";
import { detailsForm } from "#app/domain/dma/schema.ts";
import { paths } from "#app/paths.ts";
import { dmaTexts } from "#app/texts/dma.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { ProgressLine } from "#app/ui/progress-line.tsx";
import { Section } from "#app/ui/section.tsx";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { dmaQuestionnaire } from "#scans/dma.ts";
import { HandOver } from "./hand-over.tsx";
import { DmaResult } from "./result.tsx";

export const handle: PageHandle = { title: (_language, loaded) => loadedText(loaded, "title") ?? "" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const actor = await actorOf(request);
  const { response: found } = await openedByOwner(request, context, token);
  allow(actor, "dma.fill", { scope: { byLink: true }, request });
  const language = await languageOf(request);
  const { answers, timePoint, companyName, vatNumber } = await findAssessment(context.db, found.id);
  const { said, question: _question, ...words } = dmaTexts[language];
  const overview = dmaOverview(dmaQuestionnaire, answers, language);
  const progress = said.progress(overview.answered, dmaQuestionnaire.length);
  const next = overview.next;
  const goOn = next === null ? null : overview.answered === 0 ? words.overview.begin : said.goOn(next);
  const details = { timePoint, companyName: companyName ?? "", vatNumber: vatNumber ?? "" };
  const kept = new URL(request.url).searchParams.get("gedaan") === "bewaard";
  return data({ title: words.title, words, overview, progress, goOn, details, kept, token }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** Keeps what the file says beside the answers. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const actor = await actorOf(request);
  const { response: found } = await openedByOwner(request, context, token);
  allow(actor, "dma.fill", { scope: { byLink: true }, request });
  const form = await readForm(request, detailsForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const kept = await keepDmaDetails(context.db, { responseId: found.id, details: form.value }, new Date());
  if (!kept.ok) throw notFound();
  return redirect(paths.dma({ token, done: "bewaard" }), 303);
}

export default function Dma() {
  const { title, words, overview, progress, goOn, details, kept, token } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const site = useTexts(siteTexts);
  const { questions, next, score, answered } = overview;
  const faults = (["timePoint", "companyName", "vatNumber"] as const)
    .filter((field) => rejected?.errors[field] !== undefined)
    .map((field) => ({ fieldId: field, message: words.errors[field] }));
  return (
    <Main width="narrow">
      <FormErrorSummary title={site.errorTitle(faults.length)} errors={faults} />
      {kept && !rejected ? <Notice tone="success" title={words.overview.saved} live="status" /> : null}
      <PageHeading
        title={title}
        eyebrow={<Link to={paths.result({ token })}>{words.toResult}</Link>}
        lead={words.overview.lead}
      />
      <ul>
        {words.overview.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <ProgressLine words={progress} done={answered} total={questions.length} />
      {next === null || goOn === null ? null : (
        <p>
          <ButtonLink as={Link} to={paths.dmaPart({ token, part: String(next) })}>
            {goOn}
          </ButtonLink>
        </p>
      )}
      {score === null ? null : <DmaResult score={score} words={words.result} />}
      {answered === 0 ? null : (
        <HandOver words={words} details={details} rejected={rejected} token={token} open={next !== null} />
      )}
      <Section title={words.overview.list}>
        <ol className="stack stack--small">
          {questions.map(({ number, text, answered: isDone }) => (
            <li key={number}>
              <Link to={paths.dmaPart({ token, part: String(number) })}>{text}</Link>{" "}
              {isDone ? <Badge tone="success">{words.overview.answered}</Badge> : null}
            </li>
          ))}
        </ol>
      </Section>
    </Main>
  );
}
