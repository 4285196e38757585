import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { findProgress } from "#app/domain/plan/progress-queries.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { paths } from "#app/paths.ts";
import { progressTexts } from "#app/texts/progress.ts";
import { Button } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { ChangeSection } from "./change.tsx";
import { DoneSteps } from "./done-steps.tsx";
import { InTime } from "./in-time.tsx";

export const handle: PageHandle = { title: (_language, loaded) => loadedText(loaded, "title") ?? "" };

/** Sooner than this, little has changed. */
const halfYearMs = 182 * 24 * 60 * 60_000;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { token, response: found } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const language = await languageOf(request);
  const asked = new URL(request.url).searchParams.get("met");
  const from = asked !== null && /^\d{1,3}$/.test(asked) ? Number(asked) : null;
  const { runs, compared, view } = await findProgress(context.db, found, { from, language });
  const days = runs.map((at) => formatDate(at, language, amsterdam));
  const earlier = days.slice(0, compared?.after ?? 0).map((label, place) => ({ value: String(place), label }));
  const newest = runs.at(-1);
  const early = newest !== undefined && Date.now() - newest < halfYearMs;
  const { page: words } = progressTexts[language];
  const which = { earlier, chosen: String(compared?.before ?? "") };
  return data({ title: words.title, words, view, which, early, token }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Progress() {
  const { title, words, view, which, early, token } = useLoaderData<typeof loader>();
  return (
    <Main>
      <PageHeading
        title={title}
        eyebrow={<Link to={paths.result({ token })}>{words.toResult}</Link>}
        lead={view === null ? undefined : words.lead}
      />
      {view === null ? (
        <Notice tone="info" title={words.once.title} headingLevel={2}>
          <p>{words.once.text}</p>
        </Notice>
      ) : (
        <>
          <InTime view={view} words={words.chart} />
          <ChangeSection change={view.change} words={words.change} which={which} />
          <DoneSteps steps={view.steps} words={words.steps} token={token} />
        </>
      )}
      <Section title={words.again.title} lead={words.again.text}>
        {early ? <p>{words.again.early}</p> : null}
        <Form method="post" action={paths.rescan({ token })} reloadDocument>
          <Button look={early ? "secondary" : "primary"}>{words.again.action}</Button>
        </Form>
      </Section>
    </Main>
  );
}
