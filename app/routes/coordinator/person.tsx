import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeRoles } from "#app/domain/people/account-commands.server.ts";
import { roles } from "#app/domain/people/permissions.ts";
import { findAccount } from "#app/domain/people/queries.server.ts";
import { roleChange } from "#app/domain/people/schema.ts";
import { coordinatorTexts } from "#app/texts/coordinator.ts";
import { peopleTexts } from "#app/texts/people.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "name") ?? coordinatorTexts[language].people.title,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "people.manage");
  const account = await findAccount(context.db, idParam(params));
  if (!account) throw notFound();
  return { ...account, done: new URL(request.url).searchParams.get("gedaan") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "people.manage");
  const id = idParam(params);
  const form = await readForm(request, roleChange, ["roles"]);
  if (!form.ok) return reject(form.errors, form.typed);
  const by = { id: actor.personId, role: "coordinator" };
  const outcome = await changeRoles(context.db, { personId: id, roles: form.value.roles, by }, new Date());
  if (outcome.ok) return redirect(workPaths.coordinatorPerson({ id, done: "gewijzigd" }));
  if (outcome.reason === "not-found") throw notFound();
  return reject({ roles: ["lastCoordinator"] }, { roles: form.value.roles });
}

export default function Person() {
  const { id, name, email, active, roles: held, done } = useLoaderData<typeof loader>();
  const { person: words, errors } = useTexts(coordinatorTexts);
  const roleNames = useTexts(peopleTexts).roles;
  const rejected = useActionData<typeof action>();
  const form = useZodForm({
    schema: roleChange,
    rejected,
    messages: errors,
    lists: ["roles"],
    defaults: { roles: held },
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      {done === null ? null : <Done done={done} name={name} email={email} />}
      <PageHeading
        title={name}
        eyebrow={<Link to={workPaths.coordinatorPeople()}>{words.back}</Link>}
        lead={active ? words.signsInWith(email) : words.giveText}
      />
      <Form {...form.formProps} className="form">
        <CheckboxGroup
          label={words.roles}
          hint={words.rolesHint}
          options={roles.map((value) => ({ value, label: roleNames[value] }))}
          {...form.choices("roles")}
        />
        <Button>{words.saveRoles}</Button>
      </Form>
      <Section title={active ? words.stop : words.give} lead={active ? words.stopText : undefined}>
        <Form
          method="post"
          action={active ? workPaths.coordinatorDeactivation({ id }) : workPaths.coordinatorReactivation({ id })}
        >
          <Button look={active ? "danger" : "primary"}>{active ? words.stopButton : words.giveButton}</Button>
        </Form>
      </Section>
    </Main>
  );
}

function Done({ done, name, email }: { done: string; name: string; email: string }) {
  const words = useTexts(coordinatorTexts).person;
  const told = new Map([
    ["toegevoegd", { title: words.added(name), text: words.addedText(email) }],
    ["gewijzigd", { title: words.changed, text: words.changedText }],
    ["gestopt", { title: words.stopped, text: words.stoppedText }],
    ["gegeven", { title: words.given, text: words.givenText(email) }],
  ]).get(done);
  if (told)
    return (
      <Notice tone="success" title={told.title} live="status">
        {told.text}
      </Notice>
    );
  return done === "laatste" ? <Notice tone="error" title={words.lastCoordinator} live="alert" /> : null;
}
