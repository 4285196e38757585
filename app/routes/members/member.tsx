import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeMember } from "#app/domain/cases/member-commands.server.ts";
import { findMember } from "#app/domain/cases/member-queries.server.ts";
import { memberChange } from "#app/domain/cases/member-schema.ts";
import { membersTexts } from "#app/texts/members.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
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

export const handle: PageHandle = { title: (language) => membersTexts[language].change.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const { kept } = await ownGroup(context.db, { id: idParam(params), actor, request });
  const member = await findMember(context.db, { groupId: kept.id, memberId: idParam(params, "part") });
  if (!member) throw notFound();
  return { id: kept.id, group: kept.name ?? "", member };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const { id } = (await ownGroup(context.db, { id: idParam(params), actor, request })).kept;
  const form = await readForm(request, memberChange);
  if (!form.ok) return reject(form.errors, form.typed);
  const memberId = idParam(params, "part");
  const changed = await changeMember(context.db, { groupId: id, memberId, input: form.value, by: doer(actor) });
  if (changed.ok) return redirect(workPaths.class({ id, done: "gewijzigd" }));
  if (changed.reason === "not-found") throw notFound();
  return reject({ name: ["name-taken"] }, form.typed);
}

export default function MemberPage() {
  const { id, group, member } = useLoaderData<typeof loader>();
  const { change: words, faults } = useTexts(membersTexts);
  const { name, email, minor, active } = member;
  const ticked = (isTicked: boolean) => (isTicked ? ["yes"] : []);
  const form = useServedForm({
    ...{ rejected: useActionData<typeof action>(), messages: faults },
    defaults: { name, email: email ?? "", minor: ticked(minor), active: ticked(active) },
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={name} eyebrow={<Link to={workPaths.class({ id })}>{group}</Link>} />
      <Form {...form.formProps} className="form">
        <MemberFields form={form} withActive />
        <Button>{words.submit}</Button>
      </Form>
      <Section title={words.removeTitle} lead={words.removeText}>
        <Form method="post" action={workPaths.memberRemoval({ id, part: member.id })}>
          <Button look="danger">{words.remove}</Button>
        </Form>
      </Section>
    </Main>
  );
}
