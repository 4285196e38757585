import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { eraseResponse } from "#app/domain/keeping/commands.server.ts";
import { whatStays } from "#app/domain/keeping/queries.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { paths } from "#app/paths.ts";
import { keepingTexts } from "#app/texts/keeping.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { dropCookie, readCookie } from "#app/web/cookies.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

// looking changes nothing: only the button deletes
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { token, response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const { page, said } = keepingTexts[await languageOf(request)];
  const { appointments, cases, otherScans } = await whatStays(context.db, response);
  const words = page.erase;
  const goes = otherScans === 0 ? [...words.goes, words.goesPlan] : words.goes;
  const stays = [
    ...(appointments > 0 ? [said.staysAppointment(appointments)] : []),
    ...(cases > 0 ? [said.staysCase(cases)] : []),
    ...(otherScans > 0 ? [words.staysPlan] : []),
    words.staysCounts,
    words.staysBackUp,
  ];
  return data({ title: words.title, words, goes, stays, back: page.back.keep, token }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const here = await findResponseByToken(context.db, readCookie(request, "scan") ?? "");
  const answer = new Headers();
  if (here?.id === response.id) {
    // all that waits in this browser goes with it; of another scan's only what waits for the one that is erased, by the next page
    answer.set("Clear-Site-Data", '"storage"');
    answer.append("Set-Cookie", dropCookie("scan"));
    answer.append("Set-Cookie", dropCookie("gedeeld"));
  }
  // deleted twice at once: gone is gone
  await eraseResponse(context.db, response.id);
  return redirect(`${paths.responseErased()}#${response.id}`, { status: 303, headers: answer });
}

export default function Deletion() {
  const { words, goes, stays, back, token } = useLoaderData<typeof loader>();
  return (
    <Main width="narrow">
      <PageHeading eyebrow={<Link to={paths.keep({ token })}>{back}</Link>} title={words.title} lead={words.lead} />
      <Card>
        <Section title={words.goesTitle}>
          <TextList lines={goes} />
        </Section>
        <Section title={words.staysTitle}>
          <TextList lines={stays} />
        </Section>
      </Card>
      <p>
        {words.downloadFirst} <a href={paths.resultPdf({ token })}>{words.download}</a>
      </p>
      <Form method="post">
        <ButtonRow>
          <Button look="danger">{words.submit}</Button>
          <ButtonLink as={Link} to={paths.keep({ token })} look="secondary">
            {words.keep}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Main>
  );
}

function TextList({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
