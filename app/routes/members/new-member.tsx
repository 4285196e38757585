import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { addMember } from "#app/domain/cases/member-commands.server.ts";
import { memberInput } from "#app/domain/cases/member-schema.ts";
import { membersTexts } from "#app/texts/members.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { doer, ownGroup } from "#app/web/own-candidate.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { workPaths } from "#app/work-paths.ts";
import { MemberFields } from "./member-form.tsx";

export const handle: PageHandle = { title: (language) => membersTexts[language].add.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const { kept } = await ownGroup(context.db, { id: idParam(params), actor, request });
  return { id: kept.id, name: kept.name ?? "" };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const { id } = (await ownGroup(context.db, { id: idParam(params), actor, request })).kept;
  const form = await readForm(request, memberInput);
  if (!form.ok) return reject(form.errors, form.typed);
  const added = await addMember(context.db, { groupId: id, input: form.value, by: doer(actor) }, new Date());
  if (added.ok) return redirect(workPaths.class({ id, done: "toegevoegd" }));
  if (added.reason === "not-found") throw notFound();
  return reject({ name: [added.reason === "too-many" ? "too-many-members" : "name-taken"] }, form.typed);
}

export default function NewMember() {
  const { id, name } = useLoaderData<typeof loader>();
  const { add: words, faults } = useTexts(membersTexts);
  const form = useServedForm({ rejected: useActionData<typeof action>(), messages: faults });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} eyebrow={<Link to={workPaths.class({ id })}>{name}</Link>} />
      <Form {...form.formProps} className="form">
        <MemberFields form={form} withActive={false} />
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}
