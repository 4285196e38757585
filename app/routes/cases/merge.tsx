import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { caseCan } from "#app/domain/cases/case.ts";
import { listAlike } from "#app/domain/cases/family-queries.server.ts";
import { mergeSchema } from "#app/domain/cases/life-schema.ts";
import { mergeCases } from "#app/domain/cases/merge-commands.server.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { journalActor, ownCase, ownerOf } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";

const lists = ["caseIds"];

export const handle: PageHandle = { title: (language) => caselifeTexts[language].merge.heading };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const found = await ownCase(context.db, "case.edit", { id, actor, request });
  const allowed = caseCan.merge(found.case);
  if (!allowed.ok) throw redirect(workPaths.advisorCase({ id, refused: allowed.reason }));
  const words = caselifeTexts[await languageOf(request)].merge;
  const alike = await listAlike(context.db, { caseId: id, advisorId: ownerOf(actor) });
  return {
    id,
    title: found.case.title,
    options: alike.map((one) => ({
      value: one.id,
      label: words.option(one.title, one.company),
      ...(one.alike > 0 ? { hint: words.alike(one.alike) } : {}),
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.edit", { id, actor, request });
  const form = await readForm(request, mergeSchema, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const { caseIds, title } = form.value;
  // each of them must be hers to change
  for (const other of caseIds) await ownCase(context.db, "case.edit", { id: other, actor, request });
  const merging = { caseIds: [id, ...caseIds], title, by: journalActor(actor), links: caseLinks() };
  const outcome = await mergeCases(context.db, merging, new Date());
  if (outcome.ok) return redirect(workPaths.advisorCase({ id: outcome.value.id, done: "merged" }), 303);
  const { reason } = outcome;
  const isFault = reason === "too-few" || reason === "periods-apart" || reason.startsWith("too-");
  return reject({ caseIds: [isFault ? reason : "gone"] }, form.typed);
}

export default function Merge() {
  const { id, title, options } = useLoaderData<typeof loader>();
  const { merge: words, back } = useTexts(caselifeTexts);
  const form = useZodForm({
    schema: mergeSchema,
    rejected: useActionData<typeof action>(),
    defaults: { title },
    lists,
    messages: words.errors,
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={title} title={words.heading} lead={words.lead} />
      {options.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <p>
            {words.rule} {words.lead1}
          </p>
          <Form {...form.formProps} className="form">
            <CheckboxGroup {...form.choices("caseIds")} label={words.choices} options={options} />
            <TextField {...form.field("title")} label={words.titleField} autoComplete="off" />
            <div>
              <Button look="spot">{words.submit}</Button>
            </div>
          </Form>
        </>
      )}
      <p>
        <Link to={workPaths.advisorCase({ id })}>{back}</Link>
      </p>
    </Main>
  );
}
