import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { assignmentCan } from "#app/domain/cases/assignment.ts";
import { deliverAssignment } from "#app/domain/cases/assignment-commands.server.ts";
import { keyOf } from "#app/domain/cases/errors.ts";
import { deliverySchema } from "#app/domain/cases/schema.ts";
import { listDeliveries } from "#app/domain/work/queries.server.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { siteTexts } from "#app/texts/site.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";
import { candidateActor, ownAssignment } from "./own.server.ts";

export const handle: PageHandle = {
  title: (language, data) => candidateTexts[language].deliver.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const { work, found } = await ownAssignment(context.db, { id: idParam(params), actor, request });
  if (!assignmentCan.deliver(work).ok) throw redirect(workPaths.candidateAssignment({ id: work.id }));
  const { title } = found.case;
  const [newest] = await listDeliveries(context.db, work);
  const last = { result: newest?.result ?? "", link: newest?.link ?? "", summary: newest?.summary ?? "" };
  return { id: work.id, title, company: found.company.name, last, asked: work.remark };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const { id } = (await ownAssignment(context.db, { id: idParam(params), actor, request })).work;
  const form = await readForm(request, deliverySchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const step = { assignmentId: id, by: candidateActor(actor), links: caseLinks(), ...form.value };
  const outcome = await deliverAssignment(context.db, step, new Date());
  if (!outcome.ok && outcome.reason === "names-company")
    return reject({ summary: [keyOf("summaryNames")] }, form.typed);
  return redirect(workPaths.candidateAssignment({ id, done: outcome.ok ? "opgeleverd" : undefined }));
}

export default function AssignmentDelivery() {
  const { id, title, company, last, asked } = useLoaderData<typeof loader>();
  const { deliver: words, assignment } = useTexts(candidateTexts);
  const messages = useTexts(casesTexts).errors;
  const { deliveries } = useTexts(workTexts);
  const { optional } = useTexts(siteTexts);
  const rejected = useActionData<typeof action>();
  const form = useZodForm({ schema: deliverySchema, rejected, messages, defaults: last });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} eyebrow={title} lead={words.lead(company)} />
      {asked === null ? null : (
        <Card title={assignment.asked(company)}>
          <WrittenText text={asked} />
        </Card>
      )}
      <Form {...form.formProps} className="form">
        <TextArea label={words.result} hint={words.resultHint} rows={10} {...form.field("result")} />
        <TextField
          label={deliveries.linkLabel}
          hint={deliveries.linkHint}
          optional={optional}
          inputMode="url"
          {...form.field("link")}
        />
        <TextArea
          label={deliveries.summaryLabel}
          hint={deliveries.summaryHint}
          optional={optional}
          rows={3}
          {...form.field("summary")}
        />
        <ButtonRow>
          <Button>{words.submit}</Button>
          <Link to={workPaths.candidateAssignment({ id })}>{words.back}</Link>
        </ButtonRow>
      </Form>
    </Main>
  );
}
