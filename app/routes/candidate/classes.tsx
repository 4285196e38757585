import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { setTeacherCapacity } from "#app/domain/cases/candidate-commands.server.ts";
import { findTeacherCapacity, type Group, listGroups } from "#app/domain/cases/profile-queries.server.ts";
import { teacherCapacityInput } from "#app/domain/cases/standing-schema.ts";
import { capacityUnder } from "#app/domain/people/room.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
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
import { doer } from "#app/web/own-candidate.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => profileTexts[language].classes.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const me = doer(await guard(request, "candidate.teach"));
  const groups = await listGroups(context.db, me.id);
  const most = await findTeacherCapacity(context.db, me.id);
  const guided = groups.reduce((sum, { open }) => sum + open, 0);
  const done = new URL(request.url).searchParams.get("gedaan");
  return { most, guided, done, groups: groups.map((group) => groupRow(group, guided)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const me = doer(await guard(request, "candidate.teach"));
  const form = await readForm(request, teacherCapacityInput);
  if (!form.ok) return reject(form.errors, form.typed);
  await setTeacherCapacity(context.db, { capacity: form.value.capacity ?? null, by: me });
  return redirect(workPaths.classes({ done: "maximum" }));
}

export default function Classes() {
  const { most, guided, groups, done } = useLoaderData<typeof loader>();
  const { classes: words, errors } = useTexts(profileTexts);
  const { optional } = useTexts(siteTexts);
  const form = useZodForm({
    ...{ schema: teacherCapacityInput, rejected: useActionData<typeof action>(), messages: errors },
    defaults: { capacity: most === null ? "" : String(most) },
  });
  return (
    <Main>
      <FormErrorSummary {...form.summary} />
      {done === "maximum" ? <Notice tone="success" title={words.mostSaved} live="status" /> : null}
      <PageHeading
        title={words.title}
        lead={words.lead}
        aside={
          <ButtonLink as={Link} to={workPaths.newProfile({ kind: "klas" })}>
            {words.add}
          </ButtonLink>
        }
      />
      {groups.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <GroupTable groups={groups} />
      )}
      <p>
        <Link to={workPaths.supervisedStudents()}>{words.toSupervision}</Link>
      </p>
      <Section title={words.load} lead={most === null ? words.loadFree(guided) : words.loadOf(guided, most)}>
        <Form {...form.formProps} className="form">
          <TextField
            {...form.field("capacity")}
            label={words.most}
            hint={words.mostHint}
            optional={optional}
            inputMode="numeric"
            width="short"
          />
          <Button look="secondary">{words.mostSubmit}</Button>
        </Form>
      </Section>
    </Main>
  );
}

type Row = ReturnType<typeof groupRow>;

function GroupTable({ groups }: { groups: readonly Row[] }) {
  const { classes: words } = useTexts(profileTexts);
  return (
    <DataTable
      caption={words.table}
      captionHidden
      rows={groups}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          header: words.columns.name,
          rowHeader: true,
          cell: ({ id, name }) => <Link to={workPaths.class({ id })}>{name}</Link>,
        },
        {
          id: "room",
          header: words.columns.room,
          align: "end",
          cell: ({ open, capacity }) => words.room(open, capacity),
        },
        { id: "students", header: words.columns.students, align: "end", cell: ({ students }) => students },
        { id: "state", header: words.columns.state, cell: ({ state }) => words.states[state] },
      ]}
    />
  );
}

function groupRow({ kept, open, students, most }: Group, guided: number) {
  const limit = most === null ? null : { capacity: most, openAssignments: guided };
  const isFull = open >= capacityUnder({ capacity: kept.capacity, openAssignments: open }, limit);
  const ready = isFull ? ("full" as const) : ("ready" as const);
  const state = kept.consentAt === null ? ("consent" as const) : kept.paused ? ("paused" as const) : ready;
  return { id: kept.id, name: kept.name ?? "", open, capacity: kept.capacity, students, state };
}
