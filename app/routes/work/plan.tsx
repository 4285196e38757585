import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { planMilestone } from "#app/domain/work/milestone-commands.server.ts";
import { planView } from "#app/domain/work/plan-view.ts";
import { listMilestones } from "#app/domain/work/queries.server.ts";
import { milestoneSchema } from "#app/domain/work/schema.ts";
import { siteTexts } from "#app/texts/site.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { aftermath } from "#app/web/after.ts";
import { Aftermath } from "#app/web/aftermath.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { WorkPlan } from "#app/web/work-plan.tsx";
import { workPaths } from "#app/work-paths.ts";
import { MilestoneActions } from "./milestone-actions.tsx";
import { ownWork } from "./own.server.ts";
import { WorkMenu } from "./work-menu.tsx";

export const handle: PageHandle = {
  title: (language, data) => workTexts[language].plan.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { work, about, group } = await ownWork(context.db, "work.plan", { id, actor, request });
  const language = await languageOf(request);
  const words = workTexts[language];
  return {
    ...{ id, group, title: about.case.title, open: work.status !== "confirmed" },
    plan: planView(await listMilestones(context.db, id), language, new Date()),
    after: aftermath(request, { done: words.plan.done, refusals: words.refusals }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { inWork } = await ownWork(context.db, "work.plan", { id, actor, request });
  const form = await readForm(request, milestoneSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await planMilestone(context.db, { ...inWork, ...form.value }, new Date());
  const after = outcome.ok ? { done: "gepland" } : { refused: outcome.reason };
  return redirect(workPaths.workPlan({ id, ...after }), 303);
}

export default function Plan() {
  const { id, group, title, open, plan, after } = useLoaderData<typeof loader>();
  const words = useTexts(workTexts);
  const { optional } = useTexts(siteTexts);
  const rejected = useActionData<typeof action>();
  const form = useZodForm({ schema: milestoneSchema, rejected, messages: words.errors });
  return (
    <Main>
      <FormErrorSummary {...form.summary} />
      <Aftermath {...after} title={words.refusedTitle} />
      <PageHeading
        eyebrow={<Link to={workPaths.candidateAssignment({ id })}>{title}</Link>}
        title={words.pages.plan}
        lead={words.plan.lead}
      />
      <WorkMenu id={id} group={group} />
      {plan.steps.length === 0 ? (
        <EmptyState title={words.plan.empty}>
          <p>{words.plan.emptyText}</p>
        </EmptyState>
      ) : (
        <Section title={words.plan.list}>
          <WorkPlan plan={plan} {...(open ? { actions: (step) => <MilestoneActions id={id} step={step} /> } : {})} />
        </Section>
      )}
      {open ? (
        <Section title={words.plan.add}>
          <Form {...form.formProps} className="form" key={plan.steps.length}>
            <TextField label={words.plan.title} hint={words.plan.titleHint} {...form.field("title")} />
            <TextField
              label={words.plan.dueOn}
              hint={words.plan.dueHint}
              optional={optional}
              width="short"
              {...form.field("dueOn")}
            />
            <div>
              <Button>{words.plan.submit}</Button>
            </div>
          </Form>
        </Section>
      ) : null}
    </Main>
  );
}
