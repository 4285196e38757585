import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { refuseForStudent } from "#app/domain/cases/confirmation-commands.server.ts";
import { teacherReasons, teacherRefusalSchema } from "#app/domain/cases/confirmation-form.ts";
import { proposalCan } from "#app/domain/cases/proposal.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { ownConfirmation } from "./confirmation-own.server.ts";
import { candidateActor } from "./own.server.ts";

export const handle: PageHandle = { title: (language) => proposalsTexts[language].confirmation.refusal.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const offer = await ownConfirmation(context.db, { id: idParam(params), actor, request });
  const { id, status, expiresAt } = offer.proposal;
  const state = { status, expiresAt: expiresAt.getTime() };
  if (!proposalCan.decline(state, Date.now()).ok) throw redirect(workPaths.proposalConfirmation({ id }));
  return { id, title: offer.found.case.title, student: offer.candidate };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const { id } = (await ownConfirmation(context.db, { id: idParam(params), actor, request })).proposal;
  const form = await readForm(request, teacherRefusalSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const by = { ...candidateActor(actor), role: "teacher" };
  const answer = { proposalId: id, by, links: caseLinks(), ...form.value };
  const outcome = await refuseForStudent(context.db, answer, new Date());
  if (!outcome.ok) return redirect(workPaths.proposalConfirmation({ id }), 303);
  return redirect(workPaths.candidateHome({ done: "refused" }), 303);
}

export default function ConfirmationRefusal() {
  const { id, title, student } = useLoaderData<typeof loader>();
  const { confirmation, teacherReasons: reasons } = useTexts(proposalsTexts);
  const words = confirmation.refusal;
  const { optional } = useTexts(siteTexts);
  const rejected = useActionData<typeof action>();
  const form = useZodForm({ schema: teacherRefusalSchema, rejected, messages: useTexts(casesTexts).errors });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} lead={words.lead(student, title)} />
      <Form {...form.formProps} className="form">
        <RadioGroup
          label={words.reason}
          hint={words.reasonHint}
          options={teacherReasons.map((value) => ({ value, label: reasons[value] }))}
          {...form.field("reason")}
        />
        <TextArea label={words.note} hint={words.noteHint} optional={optional} {...form.field("note")} />
        <ButtonRow>
          <Button>{words.submit}</Button>
          <Link to={workPaths.proposalConfirmation({ id })}>{words.back}</Link>
        </ButtonRow>
      </Form>
    </Main>
  );
}
