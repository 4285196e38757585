import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { addType } from "#app/domain/agenda/office-commands.server.ts";
import { typeCode } from "#app/domain/agenda/type-schema.ts";
import { officeTexts } from "#app/texts/office.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { by } from "./by.ts";
import { OfficeNav } from "./office-nav.tsx";

export const handle: PageHandle = { title: (language) => officeTexts[language].newType.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.manage");
  const form = await readForm(request, typeCode);
  if (!form.ok) return reject(form.errors, form.typed);
  const made = await addType(context.db, form.value, { by: by(actor), now: new Date() });
  if (!made.ok) return reject({ code: ["codeTaken"] }, form.value);
  return redirect(workPaths.officeType({ id: made.value, done: "gemaakt" }), 303);
}

export default function NewType() {
  const { newType: words, types, type } = useTexts(officeTexts);
  const form = useZodForm({ schema: typeCode, rejected: useActionData<typeof action>(), messages: type.errors });
  return (
    <Main width="narrow">
      <OfficeNav />
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title}
        lead={words.lead}
        eyebrow={<Link to={workPaths.officeTypes()}>{types.title}</Link>}
      />
      <p>{useTexts(siteTexts).formRule}</p>
      <Form {...form.formProps} className="form">
        <TextField label={type.fields.nameNl} {...form.field("nameNl")} autoComplete="off" />
        <TextField label={type.fields.nameEn} {...form.field("nameEn")} autoComplete="off" />
        <TextField label={words.code} hint={words.codeHint} width="medium" {...form.field("code")} autoComplete="off" />
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}
