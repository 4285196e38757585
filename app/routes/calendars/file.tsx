import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { addByFile } from "#app/domain/calendars/busy-commands.server.ts";
import { fileForm } from "#app/domain/calendars/busy-schema.ts";
import { calendarsTexts } from "#app/texts/calendars.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { limited } from "#app/web/limited.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { postedForm, readPosted } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { FileField } from "./file-field.tsx";
import { postedFile } from "./posted-file.server.ts";
import { refusedFile } from "./refused-file.ts";

export const handle: PageHandle = { title: (language) => calendarsTexts[language].file.title };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "calendars.manage", { scope: { advisorId: actor.personId }, request });
  return refusedFile(request);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "calendars.manage", { scope: { advisorId: actor.personId }, request });
  const advisorId = actor.personId ?? "";
  await limited(request, "upload", advisorId);
  const posted = await postedForm(request);
  const bytes = await postedFile(posted);
  const form = readPosted(posted, fileForm);
  if (!form.ok) return reject({ ...form.errors, ...(bytes === null ? { file: ["file"] } : {}) }, form.typed);
  if (bytes === null) return reject({ file: ["file"] }, form.value);
  const added = await addByFile(context.db, { ...form.value, advisorId, bytes }, new Date());
  if (!added.ok) return reject({ file: [added.reason] }, form.value);
  return redirect(workPaths.advisorCalendars({ done: "added" }), 303);
}

export default function AddByFile() {
  const refused = useLoaderData<typeof loader>();
  const { file: words, fields, faults, back } = useTexts(calendarsTexts);
  const site = useTexts(siteTexts);
  const rejected = useActionData<typeof action>() ?? refused ?? undefined;
  const form = useZodForm({ schema: fileForm, rejected, messages: faults });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title}
        eyebrow={<Link to={workPaths.advisorCalendars()}>{back}</Link>}
        lead={words.lead}
      />
      <p>{site.formRule}</p>
      {/* sent plainly, also with JavaScript: what is too large is answered before it is read */}
      <form
        method="post"
        encType="multipart/form-data"
        action={workPaths.advisorCalendarFile()}
        className="form"
        noValidate
      >
        <TextField label={fields.name} hint={fields.nameHint} width="medium" {...form.field("name")} />
        <FileField error={form.field("file").error} />
        <Button>{words.submit}</Button>
      </form>
    </Main>
  );
}
