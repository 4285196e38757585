import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { addByAddress } from "#app/domain/calendars/busy-commands.server.ts";
import { addressForm } from "#app/domain/calendars/busy-schema.ts";
import { settings } from "#app/settings.server.ts";
import { calendarsTexts } from "#app/texts/calendars.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => calendarsTexts[language].address.title };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "calendars.manage", { scope: { advisorId: actor.personId }, request });
  return { hosts: settings().calendarHosts.map((host) => host.replace(/^\*\./, "")) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "calendars.manage", { scope: { advisorId: actor.personId }, request });
  const form = await readForm(request, addressForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const { sessionSecret, calendarHosts: hosts } = settings();
  const facts = { ...form.value, advisorId: actor.personId ?? "" };
  const added = await addByAddress(context.db, facts, { hosts, appSecret: sessionSecret ?? "", now: new Date() });
  if (!added.ok) return reject({ url: [added.reason] }, form.value);
  return redirect(workPaths.advisorCalendars({ done: "awaited" }), 303);
}

export default function AddByAddress() {
  const { hosts } = useLoaderData<typeof loader>();
  const { address: words, fields, faults, back } = useTexts(calendarsTexts);
  const site = useTexts(siteTexts);
  const form = useZodForm({ schema: addressForm, rejected: useActionData<typeof action>(), messages: faults });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title}
        eyebrow={<Link to={workPaths.advisorCalendars()}>{back}</Link>}
        lead={words.lead}
      />
      <p>{hosts.length === 0 ? words.none : words.hosts(hosts.join(", "))}</p>
      <p>{site.formRule}</p>
      <Form {...form.formProps} className="form">
        <TextField label={fields.name} hint={fields.nameHint} width="medium" {...form.field("name")} />
        <TextField
          label={fields.url}
          hint={
            <>
              {fields.urlHint} {words.secret}
            </>
          }
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          {...form.field("url")}
        />
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}
