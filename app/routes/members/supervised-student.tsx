import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { supervisionInput } from "#app/domain/cases/member-schema.ts";
import { setSupervision } from "#app/domain/cases/supervision-commands.server.ts";
import { listSupervised, listTeachers } from "#app/domain/cases/supervision-queries.server.ts";
import type { Actor } from "#app/domain/people/permissions.ts";
import { membersTexts } from "#app/texts/members.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { Select } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "name") ?? membersTexts[language].supervision.title,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const student = await studentOf(context.db, { id: idParam(params), actor });
  const isCoordinator = actor.roles.includes("coordinator");
  // a teacher can only keep a student or let her go: the list of all teachers is the coordinator's
  const teachers = (await listTeachers(context.db)).filter(({ id }) => isCoordinator || id === actor.personId);
  return { ...student, teachers };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const { id } = await studentOf(context.db, { id: idParam(params), actor });
  const form = await readForm(request, supervisionInput);
  if (!form.ok) return reject(form.errors, form.typed);
  const role = actor.roles.includes("coordinator") ? "coordinator" : "teacher";
  const by = { id: actor.personId ?? "", role };
  const outcome = await setSupervision(context.db, { candidateId: id, ...form.value, by });
  if (outcome.ok) return redirect(workPaths.supervisedStudents({ done: "opgeslagen" }));
  if (outcome.reason === "not-found") throw notFound();
  return reject({ teacherId: [outcome.reason] }, form.typed);
}

export default function SupervisedStudent() {
  const { name, minor, teacherId, teachers } = useLoaderData<typeof loader>();
  const { supervision: words, fields } = useTexts(membersTexts);
  const { optional } = useTexts(siteTexts);
  const form = useServedForm({
    ...{ rejected: useActionData<typeof action>(), messages: words.errors },
    defaults: { teacherId: teacherId ?? "", minor: minor ? ["yes"] : [] },
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={name}
        lead={words.lead}
        eyebrow={<Link to={workPaths.supervisedStudents()}>{words.back}</Link>}
      />
      <Form {...form.formProps} className="form">
        <Select
          {...form.field("teacherId")}
          label={words.teacher}
          optional={optional}
          empty={words.teacherEmpty}
          options={teachers.map((one) => ({ value: one.id, label: one.name }))}
        />
        <CheckboxGroup
          {...form.choices("minor")}
          label={fields.minor}
          hint={fields.minorHint}
          optional={optional}
          options={[{ value: "yes", label: fields.minorTick }]}
        />
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}

type Reader = Parameters<typeof listSupervised>[0];

/** A student that this person may say something about. @throws 404 for others */
async function studentOf(db: Reader, { id, actor }: { id: string; actor: Actor }) {
  const isCoordinator = actor.roles.includes("coordinator");
  const student = (await listSupervised(db, isCoordinator ? null : (actor.personId ?? ""))).find(
    (one) => one.id === id,
  );
  if (!student) throw notFound();
  return student;
}
