import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { shareResponse } from "#app/domain/keeping/link-commands.server.ts";
import { listLinks } from "#app/domain/keeping/queries.server.ts";
import { shareForm } from "#app/domain/keeping/schema.ts";
import { lastMomentOf, shareTerms } from "#app/domain/keeping/terms.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { keepingTexts } from "#app/texts/keeping.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
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
import { secondsToWait } from "#app/web/rate-limit.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useHydrated } from "#app/web/use-hydrated.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { aftermathOf } from "./aftermath.ts";
import { LinkList } from "./link-list.tsx";
import { linkView } from "./link-views.ts";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { token, response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const language = await languageOf(request);
  const texts = keepingTexts[language];
  const links = await listLinks(context.db, { responseId: response.id, token }, new Date());
  const shared = links.filter(({ purpose }) => purpose === "share").map((link) => linkView(link, texts, language));
  const choices = shareTerms.map((value) => ({ value, label: texts.page.sharing.terms[value] }));
  const after = aftermathOf(request, texts.page, { demo: false });
  return data(
    { title: texts.page.sharing.title, words: texts.page, choices, shared, after, token },
    { headers: privately },
  );
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** Answers with the link itself instead of a redirect: nothing of it is kept that a next page could show. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const form = await readForm(request, shareForm);
  if (!form.ok) return reject(form.errors, form.typed);
  if ((await secondsToWait("linkMaking", context.clientAddress)) !== null)
    return reject({ term: ["limited"] }, form.value);
  const outcome = await shareResponse(context.db, { responseId: response.id, ...form.value }, new Date());
  if (!outcome.ok) return reject({ term: [outcome.reason] }, form.value);
  const { token, expiresAt } = outcome.value;
  const language = await languageOf(request);
  const until = formatDate(lastMomentOf(expiresAt), language, amsterdam);
  return data({ url: settings().appUrl + paths.shared({ token }), ends: keepingTexts[language].said.until(until) });
}

export default function Sharing() {
  const { words, choices, shared, after, token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer !== undefined && "url" in answer ? answer : null;
  const rejected = answer !== undefined && "errors" in answer ? answer : undefined;
  const form = useZodForm({ schema: shareForm, rejected, defaults: { term: "month" }, messages: words.errors });
  const ready = useHydrated();
  const { sharing } = words;
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      {after === null || made !== null ? null : <Notice tone="success" title={after.told} live="status" />}
      <PageHeading
        eyebrow={<Link to={paths.keep({ token })}>{words.back.keep}</Link>}
        title={sharing.title}
        lead={sharing.lead}
      />
      {made === null ? null : (
        <Card look="lit" title={sharing.readyTitle}>
          <p>
            {sharing.ready} {made.ends}.
          </p>
          <CopyLink label={sharing.field} url={made.url} words={words.link} ready={ready} />
        </Card>
      )}
      <Form {...form.formProps} className="form">
        <p>{sharing.not}</p>
        <RadioGroup label={sharing.term} options={choices} {...form.field("term")} />
        <div>
          <Button look={made === null ? "primary" : "secondary"}>{sharing.submit}</Button>
        </div>
      </Form>
      <Section title={sharing.listTitle}>
        {shared.length === 0 ? (
          <p>{sharing.none}</p>
        ) : (
          <Card>
            <LinkList links={shared} words={words.links} token={token} />
          </Card>
        )}
      </Section>
    </Main>
  );
}
