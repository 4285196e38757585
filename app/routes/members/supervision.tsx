import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { takingInput } from "#app/domain/cases/member-schema.ts";
import { setSupervision } from "#app/domain/cases/supervision-commands.server.ts";
import { findFreeStudent, listSupervised } from "#app/domain/cases/supervision-queries.server.ts";
import { membersTexts } from "#app/texts/members.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => membersTexts[language].supervision.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const isCoordinator = actor.roles.includes("coordinator");
  const students = await listSupervised(context.db, isCoordinator ? null : (actor.personId ?? ""));
  return { students, isCoordinator, done: new URL(request.url).searchParams.get("gedaan") };
}

/** A teacher takes a student under herself; the coordinator does it at the student. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.teach");
  const by = { id: actor.personId ?? "", role: "teacher" };
  const form = await readForm(request, takingInput);
  if (!form.ok) return reject(form.errors, form.typed);
  const student = await findFreeStudent(context.db, form.value.email);
  if (!student) return reject({ email: ["no-student"] }, form.typed);
  const change = { candidateId: student.id, teacherId: by.id, minor: form.value.minor, by };
  const outcome = await setSupervision(context.db, change);
  if (!outcome.ok) return reject({ email: ["no-student"] }, form.typed);
  return redirect(workPaths.supervisedStudents({ done: "opgeslagen" }));
}

export default function Supervision() {
  const { students, isCoordinator, done } = useLoaderData<typeof loader>();
  const { supervision: words, list } = useTexts(membersTexts);
  const form = useServedForm({ rejected: useActionData<typeof action>(), messages: words.errors });
  return (
    <Main>
      <FormErrorSummary {...form.summary} />
      {done === "opgeslagen" ? <Notice tone="success" title={words.saved} live="status" /> : null}
      <PageHeading title={words.title} lead={words.lead} />
      {students.length === 0 ? (
        <EmptyState title={isCoordinator ? words.none : words.noneOfTeacher} />
      ) : (
        <DataTable
          caption={words.caption}
          captionHidden
          rows={students}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              header: words.columns.name,
              rowHeader: true,
              cell: ({ id, name }) => <Link to={workPaths.supervisedStudent({ id })}>{name}</Link>,
            },
            { id: "teacher", header: words.columns.teacher, cell: ({ teacher }) => teacher ?? words.noTeacher },
            { id: "minor", header: words.columns.minor, cell: ({ minor }) => (minor ? list.yes : list.no) },
          ]}
        />
      )}
      {isCoordinator ? null : <Taking key={students.length} form={form} />}
    </Main>
  );
}

function Taking({ form }: { form: ReturnType<typeof useServedForm> }) {
  const { supervision: words, fields } = useTexts(membersTexts);
  const { optional } = useTexts(siteTexts);
  return (
    <Section title={words.take} lead={words.takeLead}>
      <Form {...form.formProps} className="form">
        <TextField {...form.field("email")} label={words.email} type="email" autoComplete="off" width="medium" />
        <CheckboxGroup
          {...form.choices("minor")}
          label={fields.minor}
          hint={fields.minorHint}
          optional={optional}
          options={[{ value: "yes", label: fields.minorTick }]}
        />
        <Button>{words.takeSubmit}</Button>
      </Form>
    </Section>
  );
}
