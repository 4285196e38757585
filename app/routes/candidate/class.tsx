import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listOwnAssignments, listWaitingProposals } from "#app/domain/cases/candidate-queries.server.ts";
import { listMembers } from "#app/domain/cases/member-queries.server.ts";
import { listGroups } from "#app/domain/cases/profile-queries.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { may } from "#app/domain/people/permissions.ts";
import { listOpenlyJudged } from "#app/domain/work/queries.server.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { ClassMembers, MemberNews } from "#app/web/class-members.tsx";
import { FittingList } from "#app/web/fitting-list.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import { ownGroup } from "#app/web/own-candidate.server.ts";
import { fittingOf } from "#app/web/own-fitting.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { proposalCards, workCards } from "./home-view.server.ts";
import { ProposalCards } from "./proposal-cards.tsx";
import { WorkCards } from "./work-cards.tsx";

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "name") ?? profileTexts[language].classes.title,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const { kept } = await ownGroup(context.db, { id: idParam(params), actor, request });
  const [db, now, language] = [context.db, new Date(), await languageOf(request)];
  const group = (await listGroups(db, kept.ownerId)).find((one) => one.kept.id === kept.id);
  if (!group) throw notFound();
  // the coordinator looks after the list of students alone: what is offered is the teacher's
  const isOwn = may(actor, "candidate.edit", { candidateIds: [kept.ownerId] });
  const ofThis = (one: { candidateId: string }) => one.candidateId === kept.id;
  const waiting = (await listWaitingProposals(db, kept.ownerId, now)).filter(({ proposal }) => ofThis(proposal));
  const work = (await listOwnAssignments(db, kept.ownerId)).filter(({ assignment }) => ofThis(assignment));
  const judged = await listOpenlyJudged(
    db,
    work.map(({ assignment }) => assignment),
    now,
  );
  const words = profileTexts[language].classes;
  const { facts, teacher, open } = group;
  return {
    id: kept.id,
    name: kept.name ?? "",
    teacher,
    facts: [
      ...(facts === null ? [] : [words[facts.kind], words.level(facts.mboLevel), words.guided(facts.supervisionHours)]),
      ...(facts?.crebo ? [words.crebo(facts.crebo)] : []),
    ].join(" · "),
    room: words.room(open, kept.capacity),
    members: await listMembers(db, kept.id),
    own: isOwn
      ? {
          proposals: proposalCards(waiting, await findSkills(db), language),
          work: workCards(work, { judged, language }),
          fitting: await fittingOf(db, { ownerId: kept.ownerId, id: kept.id, language }),
        }
      : null,
    done: new URL(request.url).searchParams.get("gedaan"),
  };
}

export default function ClassPage() {
  const { id, name, teacher, facts, room, members, own, done } = useLoaderData<typeof loader>();
  const words = useTexts(profileTexts).classes;
  return (
    <Main>
      <MemberNews done={done} />
      <PageHeading
        title={name}
        lead={facts}
        eyebrow={own === null ? teacher : <Link to={workPaths.classes()}>{words.title}</Link>}
        aside={
          own === null ? undefined : (
            <ButtonLink as={Link} to={workPaths.ownProfile({ id })} look="secondary">
              {words.toEdit}
            </ButtonLink>
          )
        }
      />
      {own === null ? null : (
        <>
          <ProposalCards cards={own.proposals} />
          <WorkCards running={own.work.running} finished={own.work.finished} room={`${words.columns.room}: ${room}`} />
        </>
      )}
      <ClassMembers id={id} members={members} />
      {own?.fitting ? (
        <Section title={words.fitting}>
          <FittingList {...own.fitting} />
        </Section>
      ) : null}
    </Main>
  );
}
