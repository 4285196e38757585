import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { addAccount } from "#app/domain/people/account-commands.server.ts";
import { roles } from "#app/domain/people/permissions.ts";
import { newAccount } from "#app/domain/people/schema.ts";
import { coordinatorTexts } from "#app/texts/coordinator.ts";
import { languages } from "#app/texts/language.ts";
import { peopleTexts } from "#app/texts/people.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
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

export const handle: PageHandle = { title: (language) => coordinatorTexts[language].newPerson.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "people.manage");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "people.manage");
  const form = await readForm(request, newAccount, ["roles"]);
  if (!form.ok) return reject(form.errors, form.typed);
  const by = { id: actor.personId, role: "coordinator" };
  const made = await addAccount(context.db, { account: form.value, by });
  if (!made.ok) return reject({ email: ["taken"] }, form.value);
  return redirect(workPaths.coordinatorPerson({ id: made.value, done: "toegevoegd" }));
}

export default function NewPerson() {
  const { newPerson: words, errors } = useTexts(coordinatorTexts);
  const site = useTexts(siteTexts);
  const roleNames = useTexts(peopleTexts).roles;
  const form = useZodForm({
    schema: newAccount,
    rejected: useActionData<typeof action>(),
    messages: errors,
    lists: ["roles"],
    defaults: { language: "nl" },
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} lead={words.lead} />
      <p>{site.formRule}</p>
      <Form {...form.formProps} className="form">
        <TextField label={words.name} autoComplete="off" {...form.field("name")} />
        <TextField
          label={words.email}
          hint={words.emailHint}
          type="email"
          autoComplete="off"
          {...form.field("email")}
        />
        <RadioGroup
          label={words.language}
          options={languages.map((value) => ({ value, label: words.languages[value] }))}
          {...form.field("language")}
        />
        <CheckboxGroup
          label={words.roles}
          hint={words.rolesHint}
          options={roles.map((value) => ({ value, label: roleNames[value] }))}
          {...form.choices("roles")}
        />
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}
