import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { findReminderByToken } from "#app/domain/keeping/queries.server.ts";
import { stopReminder } from "#app/domain/keeping/reminder-commands.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { paths } from "#app/paths.ts";
import { keepingTexts } from "#app/texts/keeping.ts";
import { Button } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

/**
 * Looking changes nothing: mail scanners follow links. A reminder that was stopped or sent leaves nothing behind to tell its
 * token from one that never was, so both get the page that says that no mail will come.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "reminder.stop", { scope: { byLink: true }, request });
  const found = await findReminderByToken(context.db, params.token ?? "");
  const language = await languageOf(request);
  const { page, said } = keepingTexts[language];
  const when = found && said.stopWhen(formatDate(found.dueAt.getTime(), language, amsterdam));
  const words = page.stop;
  const title = when === undefined ? words.goneTitle : words.title;
  return data({ title, words, when: when ?? null }, { headers: privately, status: when === undefined ? 410 : 200 });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "reminder.stop", { scope: { byLink: true }, request });
  const outcome = await stopReminder(context.db, params.token ?? "", new Date());
  return data({ stopped: outcome.ok }, { status: outcome.ok ? 200 : 410 });
}

export default function ReminderStop() {
  const { title, words, when } = useLoaderData<typeof loader>();
  const stopped = useActionData<typeof action>()?.stopped === true;
  if (stopped || when === null) {
    return (
      <Main width="narrow">
        <PageHeading title={stopped ? words.stoppedTitle : title} lead={stopped ? words.stopped : words.gone} />
        <p>
          <Link to={paths.scan()}>{words.scan}</Link>
        </p>
      </Main>
    );
  }
  return (
    <Main width="narrow">
      <PageHeading title={title} lead={when} />
      <Form method="post">
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}
