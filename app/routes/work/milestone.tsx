import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeMilestone } from "#app/domain/work/milestone-commands.server.ts";
import { listMilestones } from "#app/domain/work/queries.server.ts";
import { milestoneSchema } from "#app/domain/work/schema.ts";
import { dutchDay } from "#app/domain/work/typed-day.ts";
import { siteTexts } from "#app/texts/site.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
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
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { ownWork } from "./own.server.ts";

export const handle: PageHandle = {
  title: (language, data) => workTexts[language].plan.changeTitle(loadedText(data, "step") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { about } = await ownWork(context.db, "work.plan", { id, actor, request });
  const step = (await listMilestones(context.db, id)).find((one) => one.id === idParam(params, "part"));
  if (!step) throw notFound();
  return { id, title: about.case.title, step: step.title, dueOn: step.dueOn === null ? "" : dutchDay(step.dueOn) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { inWork } = await ownWork(context.db, "work.plan", { id, actor, request });
  const form = await readForm(request, milestoneSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const change = { ...inWork, milestoneId: idParam(params, "part"), ...form.value };
  const outcome = await changeMilestone(context.db, change);
  const after = outcome.ok ? { done: "gewijzigd" } : { refused: outcome.reason };
  return redirect(workPaths.workPlan({ id, ...after }), 303);
}

export default function Milestone() {
  const { id, title, step, dueOn } = useLoaderData<typeof loader>();
  const words = useTexts(workTexts);
  const { optional } = useTexts(siteTexts);
  const rejected = useActionData<typeof action>();
  const defaults = { title: step, dueOn };
  const form = useZodForm({ schema: milestoneSchema, rejected, defaults, messages: words.errors });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={title} title={words.plan.change} />
      <Form {...form.formProps} className="form">
        <TextField label={words.plan.title} hint={words.plan.titleHint} {...form.field("title")} />
        <TextField
          label={words.plan.dueOn}
          hint={words.plan.dueHint}
          optional={optional}
          width="short"
          {...form.field("dueOn")}
        />
        <ButtonRow>
          <Button>{words.plan.save}</Button>
          <Link to={workPaths.workPlan({ id })}>{words.pages.plan}</Link>
        </ButtonRow>
      </Form>
    </Main>
  );
}
