import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { takeLinkAlong } from "#app/domain/keeping/link-commands.server.ts";
import { qrShape } from "#app/lib/qr-code.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { keepingTexts } from "#app/texts/keeping.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { secondsToWait } from "#app/web/rate-limit.server.ts";
import { useHydrated } from "#app/web/use-hydrated.ts";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { token } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const { link, back, errors } = keepingTexts[await languageOf(request)].page;
  return data({ title: link.title, words: link, back: back.keep, errors, token }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** Answers with the link itself instead of a redirect: nothing of it is kept that a next page could show. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const refusal = (reason: "limited" | "too-many") => data({ made: null, reason }, { status: 422 });
  if ((await secondsToWait("linkMaking", context.clientAddress)) !== null) return refusal("limited");
  const outcome = await takeLinkAlong(context.db, response.id, new Date());
  if (!outcome.ok) return refusal(outcome.reason);
  const url = settings().appUrl + paths.result(outcome.value);
  return data({ made: { url, qr: qrShape(url) }, reason: null });
}

export default function TakeAlong() {
  const { words, back, errors, token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer?.made ?? null;
  const ready = useHydrated();
  return (
    <Main width="narrow">
      {answer?.reason ? <Notice tone="error" title={errors[answer.reason]} live="alert" /> : null}
      <PageHeading
        eyebrow={<Link to={paths.keep({ token })}>{back}</Link>}
        title={words.title}
        lead={made === null ? words.makeLead : words.lead}
      />
      {made === null ? (
        <Form method="post">
          <Button>{words.make}</Button>
        </Form>
      ) : (
        <>
          <Card look="lit">
            <CopyLink label={words.field} url={made.url} words={words} ready={ready} />
          </Card>
          <Card title={words.qrTitle}>
            <p>{words.qrText}</p>
            <QrCode label={words.qr} {...made.qr} />
          </Card>
          <Notice tone="warning" title={words.secretTitle}>
            <p>{words.secret}</p>
          </Notice>
        </>
      )}
    </Main>
  );
}
