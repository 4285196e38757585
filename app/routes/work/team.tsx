import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { listMembers, listStudents } from "#app/domain/work/queries.server.ts";
import { teamSchema } from "#app/domain/work/schema.ts";
import { nameMembers } from "#app/domain/work/team-commands.server.ts";
import { siteTexts } from "#app/texts/site.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { aftermath } from "#app/web/after.ts";
import { Aftermath } from "#app/web/aftermath.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { ownWork } from "./own.server.ts";
import { WorkMenu } from "./work-menu.tsx";

const lists = ["members"];

export const handle: PageHandle = {
  title: (language, data) => workTexts[language].team.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { work, about, group } = await ownWork(context.db, "work.log", { id, actor, request });
  if (!group) throw notFound();
  const chosen = await listMembers(context.db, id);
  const students = await listStudents(context.db, work.candidateId);
  const words = workTexts[await languageOf(request)];
  return {
    ...{ id, title: about.case.title, chosen, students },
    names: [...new Set([...students, ...chosen])].sort(),
    after: aftermath(request, { done: words.team.done, refusals: words.refusals }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { inWork } = await ownWork(context.db, "work.log", { id, actor, request });
  const form = await readForm(request, teamSchema, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await nameMembers(context.db, { ...inWork, ...form.value }, new Date());
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.workTeam({ id, done: "bewaard" }), 303);
}

export default function Team() {
  const { id, title, chosen, students, names, after } = useLoaderData<typeof loader>();
  const words = useTexts(workTexts);
  const { optional } = useTexts(siteTexts);
  const form = useZodForm({
    schema: teamSchema,
    rejected: useActionData<typeof action>(),
    defaults: { members: chosen },
    messages: words.errors,
    lists,
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <Aftermath {...after} title={words.refusedTitle} />
      <PageHeading
        eyebrow={<Link to={workPaths.candidateAssignment({ id })}>{title}</Link>}
        title={words.pages.team}
        lead={words.team.lead}
      />
      <WorkMenu id={id} group />
      {students.length === 0 ? <p>{words.team.noList}</p> : null}
      <Form {...form.formProps} className="form" key={names.join()}>
        {names.length === 0 ? null : (
          <CheckboxGroup
            label={words.team.members}
            hint={words.team.fixed}
            optional={optional}
            options={names.map((name) => ({ value: name, label: name }))}
            {...form.choices("members")}
          />
        )}
        <TextArea
          label={words.team.others}
          hint={words.team.othersHint}
          optional={optional}
          rows={4}
          {...form.field("others")}
        />
        <div>
          <Button>{words.team.submit}</Button>
        </div>
      </Form>
    </Main>
  );
}
