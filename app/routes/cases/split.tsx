import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { caseCan } from "#app/domain/cases/case.ts";
import { splitSchema } from "#app/domain/cases/life-schema.ts";
import { splitCase } from "#app/domain/cases/part-commands.server.ts";
import { lanes } from "#app/domain/matching/candidate.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => caselifeTexts[language].parts.heading };

/** How much of the work is finding out what to do, when nobody said otherwise. */
const firstShare = 1 / 3;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const found = await ownCase(context.db, "case.edit", { id, actor, request });
  const allowed = caseCan.split(found.case);
  if (!allowed.ok) throw redirect(workPaths.advisorCase({ id, refused: allowed.reason }));
  const words = caselifeTexts[await languageOf(request)].parts;
  const { title, deliverable, effortHours } = found.case;
  const first = Math.max(1, Math.round(effortHours * firstShare));
  return {
    id,
    title,
    defaults: {
      "first.title": words.firstTitle(title).slice(0, 120),
      "first.deliverable": words.firstDeliverable,
      "first.effortHours": String(first),
      "first.lane": "student",
      "second.title": words.secondTitle(title).slice(0, 120),
      "second.deliverable": deliverable,
      "second.effortHours": String(Math.max(1, effortHours - first)),
      "second.lane": "frontrunner",
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.edit", { id, actor, request });
  const form = await readForm(request, splitSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const { first, second } = form.value;
  const cut = { caseId: id, parts: [first, second] as const, by: journalActor(actor) };
  const outcome = await splitCase(context.db, cut, new Date());
  return redirect(
    workPaths.advisorCase({ id, ...(outcome.ok ? { done: "split" } : { refused: outcome.reason }) }),
    303,
  );
}

export default function Split() {
  const { id, title, defaults } = useLoaderData<typeof loader>();
  const { parts: words, back } = useTexts(caselifeTexts);
  const form = useZodForm({
    schema: splitSchema,
    rejected: useActionData<typeof action>(),
    defaults,
    messages: words.errors,
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={title} title={words.heading} lead={words.lead} />
      <p className="subtle">{words.learners}</p>
      <Form {...form.formProps} className="form">
        <PartFields form={form} part="first" title={words.first} />
        <PartFields form={form} part="second" title={words.second} />
        <div>
          <Button look="spot" size="large">
            {words.submit}
          </Button>
        </div>
      </Form>
      <p>
        <Link to={workPaths.advisorCase({ id })}>{back}</Link>
      </p>
    </Main>
  );
}

interface PartProps {
  form: Pick<ReturnType<typeof useZodForm>, "field">;
  part: "first" | "second";
  title: string;
}

function PartFields({ form, part, title }: PartProps) {
  const { parts: words, optional } = useTexts(caselifeTexts);
  const names = useTexts(matchingTexts).lanes;
  return (
    <Section title={title}>
      <div className="form">
        <TextField {...form.field(`${part}.title`)} label={words.titleField} autoComplete="off" />
        <RadioGroup
          {...form.field(`${part}.lane`)}
          label={words.laneField}
          options={lanes.map((value) => ({ value, label: names[value] }))}
        />
        <TextField {...form.field(`${part}.effortHours`)} label={words.hoursField} inputMode="numeric" width="short" />
        <TextArea {...form.field(`${part}.deliverable`)} label={words.deliverableField} optional={optional} rows={3} />
      </div>
    </Section>
  );
}
