import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { declineReasons, proposalCan } from "#app/domain/cases/proposal.ts";
import { declineProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { proposalDeclineSchema } from "#app/domain/cases/schema.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { matchingTexts } from "#app/texts/matching.ts";
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
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { candidateActor, ownOffer } from "./own.server.ts";

export const handle: PageHandle = {
  title: (language, data) => candidateTexts[language].decline.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const { proposal, found } = await ownOffer(context.db, { id: idParam(params), actor, request });
  const state = { status: proposal.status, expiresAt: proposal.expiresAt.getTime() };
  if (!proposalCan.decline(state, Date.now()).ok) throw redirect(workPaths.candidateProposal({ id: proposal.id }));
  return { id: proposal.id, title: found.case.title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const { id } = (await ownOffer(context.db, { id: idParam(params), actor, request })).proposal;
  const form = await readForm(request, proposalDeclineSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const answer = { proposalId: id, by: candidateActor(actor), links: caseLinks(), ...form.value };
  const outcome = await declineProposal(context.db, answer, new Date());
  return redirect(outcome.ok ? workPaths.candidateHome({ done: "afgewezen" }) : workPaths.candidateProposal({ id }));
}

export default function ProposalRefusal() {
  const { id, title } = useLoaderData<typeof loader>();
  const words = useTexts(candidateTexts).decline;
  const reasons = useTexts(matchingTexts).declineReasons;
  const messages = useTexts(casesTexts).errors;
  const { optional } = useTexts(siteTexts);
  const form = useZodForm({ schema: proposalDeclineSchema, rejected: useActionData<typeof action>(), messages });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} lead={words.lead(title)} />
      <Form {...form.formProps} className="form">
        <RadioGroup
          label={words.reason}
          hint={words.reasonHint}
          options={declineReasons.map((value) => ({ value, label: reasons[value] }))}
          {...form.field("reason")}
        />
        <TextArea label={words.note} hint={words.noteHint} optional={optional} {...form.field("note")} />
        <ButtonRow>
          <Button>{words.submit}</Button>
          <Link to={workPaths.candidateProposal({ id })}>{words.back}</Link>
        </ButtonRow>
      </Form>
    </Main>
  );
}
