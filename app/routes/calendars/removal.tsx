import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { removeCalendar } from "#app/domain/calendars/busy-commands.server.ts";
import { calendarsTexts } from "#app/texts/calendars.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { openedCalendar } from "./opened-calendar.server.ts";

export const handle: PageHandle = {
  title: (language, loaded) => calendarsTexts[language].removal.title(loadedText(loaded, "name") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "calendars.manage", { scope: { advisorId: actor.personId }, request });
  const { name } = await openedCalendar(context.db, { advisorId: actor.personId ?? "", id: idParam(params) });
  return { name };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "calendars.manage", { scope: { advisorId: actor.personId }, request });
  const outcome = await removeCalendar(context.db, { advisorId: actor.personId ?? "", id: idParam(params) });
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.advisorCalendars({ done: "removed" }), 303);
}

export default function RemoveCalendar() {
  const { name } = useLoaderData<typeof loader>();
  const { removal: words, back } = useTexts(calendarsTexts);
  return (
    <Main width="narrow">
      <PageHeading
        title={words.title(name)}
        eyebrow={<Link to={workPaths.advisorCalendars()}>{back}</Link>}
        lead={words.lead}
      />
      <Form method="post">
        <ButtonRow>
          <Button look="danger">{words.submit}</Button>
          <ButtonLink as={Link} to={workPaths.advisorCalendars()} look="secondary">
            {words.keep}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Main>
  );
}
