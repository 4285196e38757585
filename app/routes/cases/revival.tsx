import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { caseCan } from "#app/domain/cases/case.ts";
import { reviveCase } from "#app/domain/cases/life-commands.server.ts";
import { revivalSchema } from "#app/domain/cases/life-schema.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => caselifeTexts[language].revive.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const found = await ownCase(context.db, "case.edit", { id, actor, request });
  const allowed = caseCan.revive(found.case);
  if (!allowed.ok) throw redirect(workPaths.advisorCase({ id, refused: allowed.reason }));
  return { id, title: found.case.title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.edit", { id, actor, request });
  const form = await readForm(request, revivalSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const revival = { caseId: id, ...form.value, by: journalActor(actor) };
  const outcome = await reviveCase(context.db, revival, new Date());
  return redirect(
    workPaths.advisorCase({ id, ...(outcome.ok ? { done: "revived" } : { refused: outcome.reason }) }),
    303,
  );
}

export default function Revival() {
  const { id, title } = useLoaderData<typeof loader>();
  const { revive: words, back } = useTexts(caselifeTexts);
  const form = useZodForm({
    schema: revivalSchema,
    rejected: useActionData<typeof action>(),
    messages: { reason: words.reasonMissing },
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={title} title={words.title} lead={words.lead} />
      <Form {...form.formProps} className="form">
        <TextArea {...form.field("reason")} label={words.reason} hint={words.reasonHint} rows={3} />
        <div>
          <Button look="spot">{words.submit}</Button>
        </div>
      </Form>
      <p>
        <Link to={workPaths.advisorCase({ id })}>{back}</Link>
      </p>
    </Main>
  );
}
