import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listOpenCases, listOwnAssignments, listWaitingProposals } from "#app/domain/cases/candidate-queries.server.ts";
import { listConfirmations, listPausedByRule } from "#app/domain/cases/confirmation-queries.server.ts";
import { findRules, findSkills } from "#app/domain/matching/queries.server.ts";
import { listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import { listOpenlyJudged } from "#app/domain/work/queries.server.ts";
import { paths } from "#app/paths.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { choosingTexts } from "#app/texts/choosing.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { AroundNews, ConfirmationCards, PausedByRule } from "./around-home.tsx";
import { confirmationCards } from "./confirmation-view.server.ts";
import { openCaseCards, profileView, proposalCards, workCards } from "./home-view.server.ts";
import { OpenCaseCards } from "./open-case-cards.tsx";
import { candidateActor } from "./own.server.ts";
import { ProposalCards } from "./proposal-cards.tsx";
import { WorkCards } from "./work-cards.tsx";

export const handle: PageHandle = { title: (language) => candidateTexts[language].home.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const me = candidateActor(await guard(request, "case.browse")).id;
  const language = await languageOf(request);
  const [db, now] = [context.db, new Date()];
  const [own] = await listOwnCandidates(db, me, now);
  const skills = await findSkills(db);
  const rules = await findRules(db);
  const works = await listOwnAssignments(db, me);
  const judged = await listOpenlyJudged(
    db,
    works.map(({ assignment }) => assignment),
    now,
  );
  const open = own ? await listOpenCases(db, own.candidate.lane) : [];
  return {
    profile: profileView(own, language),
    proposals: proposalCards(await listWaitingProposals(db, me, now), skills, language),
    work: workCards(works, { judged, language }),
    open: openCaseCards({ own, open, skills, rules }, language),
    confirmations: confirmationCards(await listConfirmations(db, me, now), language),
    paused: await listPausedByRule(db, me),
    pauseAfter: rules.proposal.pauseAfterUnanswered,
    done: new URL(request.url).searchParams.get("gedaan"),
  };
}

export default function CandidateHome() {
  const { profile, proposals, work, open, confirmations, paused, pauseAfter, done } = useLoaderData<typeof loader>();
  const words = useTexts(candidateTexts).home;
  const choosing = useTexts(choosingTexts);
  const { waiting } = useTexts(proposalsTexts);
  return (
    <Main>
      <AroundNews done={done} />
      {done === "afgewezen" ? (
        <Notice tone="success" title={words.declinedTitle} live="status">
          <p>{words.declined}</p>
        </Notice>
      ) : null}
      <PageHeading title={words.title} eyebrow={profile?.headline} lead={words.lead} />
      <PausedByRule paused={paused} after={pauseAfter} />
      {profile === null ? <NoProfile /> : null}
      <ConfirmationCards cards={confirmations} />
      <ProposalCards cards={proposals} />
      <WorkCards running={work.running} finished={work.finished} room={profile?.room ?? null} />
      {profile === null ? null : (
        <>
          <OpenCaseCards open={open} full={profile.full} paused={profile.paused && paused.length === 0} />
          <p>
            <Link to={workPaths.candidateWaiting()}>{waiting.link}</Link>
          </p>
        </>
      )}
      <p>
        <Link to={paths.choosing()}>{choosing.linkLong}</Link>
      </p>
    </Main>
  );
}

function NoProfile() {
  const words = useTexts(candidateTexts).home;
  return (
    <EmptyState
      title={words.noProfileTitle}
      action={
        <ButtonLink as={Link} to={paths.contact()}>
          {words.toContact}
        </ButtonLink>
      }
    >
      <p>{words.noProfile}</p>
    </EmptyState>
  );
}
