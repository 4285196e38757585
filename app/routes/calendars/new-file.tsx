import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { replaceFile } from "#app/domain/calendars/busy-commands.server.ts";
import { newFileForm } from "#app/domain/calendars/busy-schema.ts";
import { calendarsTexts } from "#app/texts/calendars.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { limited } from "#app/web/limited.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { FileField } from "./file-field.tsx";
import { openedCalendar } from "./opened-calendar.server.ts";
import { postedFile } from "./posted-file.server.ts";
import { refusedFile } from "./refused-file.ts";

export const handle: PageHandle = {
  title: (language, loaded) => calendarsTexts[language].newFile.title(loadedText(loaded, "name") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "calendars.manage", { scope: { advisorId: actor.personId }, request });
  const { id, name, kind } = await openedCalendar(context.db, { advisorId: actor.personId ?? "", id: idParam(params) });
  if (kind !== "file") throw notFound();
  return { id, name, refused: refusedFile(request) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "calendars.manage", { scope: { advisorId: actor.personId }, request });
  const hers = { advisorId: actor.personId ?? "", id: idParam(params) };
  await limited(request, "upload", hers.advisorId);
  const bytes = await postedFile(await postedForm(request));
  if (bytes === null) return reject({ file: ["file"] });
  const replaced = await replaceFile(context.db, { ...hers, bytes }, new Date());
  if (replaced.ok) return redirect(workPaths.advisorCalendars({ done: "replaced" }), 303);
  if (replaced.reason === "not-found") throw notFound();
  return reject({ file: [replaced.reason] });
}

export default function NewFile() {
  const { id, name, refused } = useLoaderData<typeof loader>();
  const { newFile: words, faults, back } = useTexts(calendarsTexts);
  const rejected = useActionData<typeof action>() ?? refused ?? undefined;
  const form = useZodForm({ schema: newFileForm, rejected, messages: faults });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title(name)}
        eyebrow={<Link to={workPaths.advisorCalendars()}>{back}</Link>}
        lead={words.lead}
      />
      <form
        method="post"
        encType="multipart/form-data"
        action={workPaths.advisorCalendarNewFile({ id })}
        className="form"
        noValidate
      >
        <FileField error={form.field("file").error} />
        <Button>{words.submit}</Button>
      </form>
    </Main>
  );
}
