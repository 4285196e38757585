import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { addPartner } from "#app/domain/partners/commands.server.ts";
import { newPartner } from "#app/domain/partners/schema.ts";
import { partnersTexts } from "#app/texts/partners.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
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

export const handle: PageHandle = { title: (language) => partnersTexts[language].add.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "partners.manage");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "partners.manage");
  const form = await readForm(request, newPartner);
  if (!form.ok) return reject(form.errors, form.typed);
  const by = { id: actor.personId, role: "coordinator" };
  const { name, code, origins } = form.value;
  const made = await addPartner(context.db, { partner: form.value, by }, new Date());
  if (!made.ok) return reject({ code: ["taken"] }, { name, code, origins: origins.join("\n") });
  return redirect(workPaths.coordinatorPartner({ id: code, done: "toegevoegd" }));
}

export default function NewPartner() {
  const { add: words, fields, errors, one } = useTexts(partnersTexts);
  const site = useTexts(siteTexts);
  const form = useZodForm({ schema: newPartner, rejected: useActionData<typeof action>(), messages: errors });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title}
        eyebrow={<Link to={workPaths.coordinatorPartners()}>{one.back}</Link>}
        lead={words.lead}
      />
      <p>{site.formRule}</p>
      <Form {...form.formProps} className="form">
        <TextField label={fields.name} hint={fields.nameHint} autoComplete="off" {...form.field("name")} />
        <TextField
          label={fields.code}
          optional={site.optional}
          hint={fields.codeHint}
          autoComplete="off"
          autoCapitalize="none"
          {...form.field("code")}
        />
        <TextArea
          label={fields.origins}
          optional={site.optional}
          hint={fields.originsHint}
          rows={4}
          {...form.field("origins")}
        />
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}
