import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { stopAskingByLink } from "#app/domain/work/after-commands.server.ts";
import { findHelpQuestion } from "#app/domain/work/queries.server.ts";
import { paths } from "#app/paths.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";

export const handle: PageHandle = { title: (language) => workTexts[language].helped.stopTitle };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const found = await findHelpQuestion(context.db, token);
  if (!found) throw notFound();
  allow(actor, "help.answer", { scope: { byLink: true }, request });
  const language = await languageOf(request, found.language);
  return data({ language, token, declined: found.question.declined }, { headers: privately });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "help.answer", { scope: { byLink: true }, request });
  const outcome = await stopAskingByLink(context.db, params.token ?? "");
  if (!outcome.ok) throw notFound();
  return { stopped: true };
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function HelpedStop() {
  const { token, declined } = useLoaderData<typeof loader>();
  const words = useTexts(workTexts).helped;
  const answer = useActionData<typeof action>();
  const stopped = declined || answer?.stopped === true;
  return (
    <Main width="narrow">
      <PageHeading
        title={stopped ? words.stoppedTitle : words.stopTitle}
        lead={stopped ? words.stopped : words.stopLead}
      />
      {stopped ? null : (
        <Form method="post">
          <Button>{words.stop}</Button>
        </Form>
      )}
      <p>
        <Link to={paths.helped({ token })}>{words.documentTitle}</Link>
      </p>
    </Main>
  );
}
