import { Link } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { rankingTexts } from "#app/texts/ranking.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/section.tsx";
import { FitSum } from "#app/web/fit-sum.tsx";
import { useTexts } from "#app/web/language.tsx";
import { fitTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";
import { Hurdles } from "./hurdles.tsx";
import type { RankingView } from "./matching-view.server.ts";
import { KnockedOut, OtherCandidates } from "./other-candidates.tsx";

/** Who could do the case, best first, with the reasons; who else fits; and who cannot, with what would make it possible. */
export function Candidates({ caseId, ranking }: { caseId: string; ranking: RankingView }) {
  const words = useTexts(advisorTexts).case;
  const { all } = useTexts(rankingTexts);
  const { notCounted } = useTexts(matchingTexts);
  const { top, others, out, count } = ranking;
  if (count === 0) return <Nobody ranking={ranking} />;
  return (
    <div className="stack">
      <CardList>
        {top.map((candidate) => (
          <CandidateCard key={candidate.id} caseId={caseId} candidate={candidate} />
        ))}
      </CardList>
      <p className="subtle small">{notCounted}</p>
      {others.length > 0 ? (
        <Disclosure summary={words.others(count - top.length)}>
          <OtherCandidates caseId={caseId} others={others} />
        </Disclosure>
      ) : null}
      {out.people.length > 0 ? (
        <Disclosure summary={words.knockedOut(out.count)}>
          {out.people.length > fewPeople ? <Hurdles hurdles={out.hurdles} /> : null}
          <KnockedOut people={out.people} />
        </Disclosure>
      ) : null}
      <p>
        <Link to={workPaths.advisorCandidates({ id: caseId })}>{all.link(count + out.count)}</Link>
      </p>
    </div>
  );
}

/** So many people say it themselves: what they have in common would only repeat them. */
const fewPeople = 4;

function Nobody({ ranking: { out } }: { ranking: RankingView }) {
  const words = useTexts(advisorTexts).case;
  const { why } = useTexts(rankingTexts);
  return (
    <div className="stack">
      <EmptyState title={words.noCandidates} headingLevel={3}>
        <p>{words.noCandidatesText}</p>
      </EmptyState>
      <Section title={why.nobody} lead={why.nobodyLead(out.count)} headingLevel={3}>
        {out.hurdles.length > 0 ? <Hurdles hurdles={out.hurdles} /> : null}
        {out.people.length > 0 ? (
          <Disclosure summary={words.knockedOut(out.count)}>
            <KnockedOut people={out.people} />
          </Disclosure>
        ) : null}
      </Section>
    </div>
  );
}

function CandidateCard({ caseId, candidate }: { caseId: string; candidate: RankingView["top"][number] }) {
  const words = useTexts(advisorTexts).case;
  const ranking = useTexts(rankingTexts);
  const { id, name, headline, band, tone, summary, plus, minus, change, place, isNew, isRotation } = candidate;
  const above = (
    <>
      <Badge tone={fitTones[tone]}>{words.fits(band)}</Badge>
      {isNew ? (
        <Badge tone="info" icon="person">
          {ranking.isNew}
        </Badge>
      ) : null}
    </>
  );
  return (
    <Card
      as="li"
      headingLevel={3}
      title={name}
      above={above}
      actions={
        <ButtonLink
          as={Link}
          to={workPaths.advisorProposal({ id: caseId, candidate: id })}
          look="secondary"
          icon="arrow"
        >
          {words.propose}
          <span className="visually-hidden">: {name}</span>
        </ButtonLink>
      }
    >
      {headline ? <p className="subtle">{headline}</p> : null}
      {isRotation ? <p className="small">{ranking.rotation(place)}</p> : null}
      <p>{summary}</p>
      <Reasons title={words.plus} reasons={plus} />
      <Reasons title={words.minus} reasons={minus} />
      {change === null ? null : <Reasons title={words.change} reasons={[change]} />}
      <Disclosure summary={ranking.parts}>
        <FitSum explanation={candidate} />
      </Disclosure>
    </Card>
  );
}

/** Reasons under a small heading; nothing when there are none. */
export function Reasons({ title, reasons }: { title: string; reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
