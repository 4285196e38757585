import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { findRules } from "#app/domain/matching/queries.server.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { SharedScan } from "#app/web/shared-scan.tsx";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";
import { CaseSheet } from "./case-sheet.tsx";
import { MatchReasons } from "./match-reasons.tsx";
import { ownOffer } from "./own.server.ts";
import { proposalView } from "./proposal-view.server.ts";

// the answer stands below all there is to read; who has read it already jumps there
const answerId = "antwoord";

export const handle: PageHandle = {
  title: (language, data) => candidateTexts[language].proposal.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const offer = await ownOffer(context.db, { id: idParam(params), actor, request });
  if (offer.assignmentId !== null) throw redirect(workPaths.candidateAssignment({ id: offer.assignmentId }));
  const view = await proposalView(context.db, { offer, language: await languageOf(request) }, new Date());
  return { ...view, pauseAfter: (await findRules(context.db)).proposal.pauseAfterUnanswered };
}

export default function Proposal() {
  const { id, title, standing, ended, isNew, offer, pauseAfter } = useLoaderData<typeof loader>();
  const { proposal: words, why } = useTexts(candidateTexts);
  const { answer } = useTexts(proposalsTexts);
  useViewed({ id, isNew });
  if (offer === null) {
    return (
      <Main width="narrow">
        <PageHeading title={title} eyebrow={words.eyebrow} />
        <Notice tone="info" title={standing === "case-gone" ? words.caseGoneTitle : words.endedTitle} headingLevel={2}>
          <p>{ended ?? words.caseGone}</p>
        </Notice>
        <p>
          <Link to={workPaths.candidateHome()}>{words.back}</Link>
        </p>
      </Main>
    );
  }
  return (
    <Main width="narrow">
      <PageHeading
        title={title}
        eyebrow={words.eyebrow}
        lead={
          <>
            <p>{words.answerBy(offer.answerBy)}</p>
            <p>
              <a href={`#${answerId}`}>{words.toAnswer}</a>
            </p>
          </>
        }
      />
      {standing === "no-room" ? (
        <Notice tone="warning" title={words.noRoomTitle} headingLevel={2}>
          <p>{words.noRoom}</p>
        </Notice>
      ) : null}
      {offer.alsoAsked ? <p>{answer.also}</p> : null}
      {standing === "agreed" ? (
        <Notice tone="success" title={answer.agreedTitle} headingLevel={2}>
          <p>{answer.agreed(offer.answerBy)}</p>
        </Notice>
      ) : null}
      {standing === "no-teacher" ? (
        <Notice tone="warning" title={answer.minorTitle} headingLevel={2}>
          <p>{answer.noTeacher}</p>
        </Notice>
      ) : null}
      {offer.minor && standing === "open" ? (
        <Notice tone="info" title={answer.minorTitle} headingLevel={2}>
          <p>{answer.minor}</p>
        </Notice>
      ) : null}
      {offer.note === "" ? null : (
        <Card title={words.note(offer.advisor)}>
          <WrittenText text={offer.note} />
        </Card>
      )}
      <CaseSheet question={offer.question} facts={offer.facts} skills={offer.skills} />
      <SharedScan facts={offer.shared} />
      {offer.reasons === null ? (
        <p>{why.none}</p>
      ) : (
        <MatchReasons title={why.title} reasons={offer.reasons} closing={why.same} proposal={id} />
      )}
      <div id={answerId}>
        <Answer
          id={id}
          canAccept={standing === "open"}
          next={offer.minor ? answer.minorNext : words.next}
          decline={standing === "agreed" ? answer.undo : words.decline}
        />
      </div>
      <p className="subtle small">{answer.rule(pauseAfter)}</p>
    </Main>
  );
}

function Answer(answer: { id: string; canAccept: boolean; next: readonly string[]; decline: string }) {
  const { id, canAccept, next, decline: no } = answer;
  const words = useTexts(candidateTexts).proposal;
  const decline = (
    <ButtonLink as={Link} to={workPaths.proposalRefusal({ id })} look="secondary">
      {no}
    </ButtonLink>
  );
  if (!canAccept) return <ButtonRow>{decline}</ButtonRow>;
  return (
    <Card look="lit" title={words.nextTitle}>
      <ol>
        {next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Form method="post" action={workPaths.proposalAcceptance({ id })}>
        <ButtonRow>
          <Button look="spot" icon="check">
            {words.accept}
          </Button>
          {decline}
        </ButtonRow>
      </Form>
    </Card>
  );
}

// A GET changes nothing, so the page itself tells that it is being read; without JavaScript the answer comes without it. A plain
// request and no fetcher: the page needs nothing back, and reloading its data would get in the way of a quick press on a button.
function useViewed({ id, isNew }: { id: string; isNew: boolean }) {
  const told = useRef(false);
  useEffect(() => {
    if (!isNew || told.current) return;
    told.current = true;
    fetch(workPaths.proposalViewing({ id }), { method: "POST", keepalive: true }).catch(() => {});
  }, [id, isNew]);
}
