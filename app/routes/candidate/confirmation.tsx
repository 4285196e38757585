import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { confirmProposal } from "#app/domain/cases/confirmation-commands.server.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";
import { CaseSheet } from "./case-sheet.tsx";
import { ownConfirmation } from "./confirmation-own.server.ts";
import { confirmationView } from "./confirmation-view.server.ts";
import { MatchReasons } from "./match-reasons.tsx";
import { candidateActor } from "./own.server.ts";

export const handle: PageHandle = {
  title: (language, data) => proposalsTexts[language].confirmation.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const offer = await ownConfirmation(context.db, { id: idParam(params), actor, request });
  return confirmationView(context.db, { offer, language: await languageOf(request) }, new Date());
}

// refused: the page itself says how it stands now
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const { id } = (await ownConfirmation(context.db, { id: idParam(params), actor, request })).proposal;
  const answer = { proposalId: id, by: { ...candidateActor(actor), role: "teacher" }, links: caseLinks() };
  const outcome = await confirmProposal(context.db, answer, new Date());
  if (!outcome.ok) return redirect(workPaths.proposalConfirmation({ id }), 303);
  return redirect(workPaths.candidateHome({ done: "confirmed" }), 303);
}

export default function Confirmation() {
  const { id, title, student, standing, ended, offer, agreedOn } = useLoaderData<typeof loader>();
  const { confirmation: words } = useTexts(proposalsTexts);
  const { proposal: proposalWords, why } = useTexts(candidateTexts);
  if (offer === null)
    return (
      <Main width="narrow">
        <PageHeading title={title} eyebrow={words.eyebrow(student)} />
        <Notice tone="info" title={words.endedTitle} headingLevel={2}>
          <p>{ended}</p>
        </Notice>
        <p>
          <Link to={workPaths.candidateHome()}>{words.back}</Link>
        </p>
      </Main>
    );
  return (
    <Main width="narrow">
      <PageHeading title={title} eyebrow={words.eyebrow(student)} lead={words.answerBy(offer.answerBy)} />
      <p>{agreedOn === null ? words.waits(student) : words.agreed(student, agreedOn)}</p>
      {standing === "no-room" ? (
        <Notice tone="warning" title={words.noRoomTitle} headingLevel={2}>
          <p>{words.noRoom}</p>
        </Notice>
      ) : null}
      {offer.note === "" ? null : (
        <Card title={proposalWords.note(offer.advisor)}>
          <WrittenText text={offer.note} />
        </Card>
      )}
      <CaseSheet question={offer.question} facts={offer.facts} skills={offer.skills} />
      {offer.reasons === null ? (
        <p>{why.none}</p>
      ) : (
        <MatchReasons title={words.why(student)} reasons={offer.reasons} closing={why.same} />
      )}
      <Decision id={id} canConfirm={standing === "yours"} />
    </Main>
  );
}

function Decision({ id, canConfirm }: { id: string; canConfirm: boolean }) {
  const { confirmation: words } = useTexts(proposalsTexts);
  const refuse = (
    <ButtonLink as={Link} to={workPaths.proposalTeacherRefusal({ id })} look="secondary">
      {words.refuse}
    </ButtonLink>
  );
  if (!canConfirm) return <ButtonRow>{refuse}</ButtonRow>;
  return (
    <Card look="lit" title={words.nextTitle}>
      <ol>
        {words.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Form method="post">
        <ButtonRow>
          <Button look="spot" icon="check">
            {words.confirm}
          </Button>
          {refuse}
        </ButtonRow>
      </Form>
    </Card>
  );
}
