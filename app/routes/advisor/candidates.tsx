import { Link } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useTexts } from "#app/web/language.tsx";
import { fitTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";
import type { RankingView } from "./matching-view.server.ts";

/** Who could do the case, best first, with the reasons; who else fits; and who cannot, with what would make it possible. */
export function Candidates({ caseId, ranking }: { caseId: string; ranking: RankingView }) {
  const words = useTexts(advisorTexts).case;
  const { notCounted } = useTexts(matchingTexts);
  const { top, others, knockedOut } = ranking;
  return (
    <div className="stack">
      {top.length === 0 ? (
        <EmptyState title={words.noCandidates} headingLevel={3}>
          <p>{words.noCandidatesText}</p>
        </EmptyState>
      ) : (
        <CardList>
          {top.map((candidate) => (
            <CandidateCard key={candidate.id} caseId={caseId} candidate={candidate} />
          ))}
        </CardList>
      )}
      {top.length > 0 ? <p className="subtle small">{notCounted}</p> : null}
      {others.length > 0 ? (
        <Disclosure summary={words.others(others.length)}>
          <ul className="plain-list stack stack--small">
            {others.map(({ id, name, headline, band, tone }) => (
              <li key={id} className="cluster">
                <strong>{name}</strong> <Badge tone={fitTones[tone]}>{words.fits(band)}</Badge> {headline}
                <Link to={workPaths.advisorProposal({ id: caseId, candidate: id })}>{words.proposeWho(name)}</Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {knockedOut.length > 0 ? (
        <Disclosure summary={words.knockedOut(knockedOut.length)}>
          <KnockedOut people={knockedOut} />
        </Disclosure>
      ) : null}
    </div>
  );
}

function CandidateCard({ caseId, candidate }: { caseId: string; candidate: RankingView["top"][number] }) {
  const words = useTexts(advisorTexts).case;
  const { id, name, headline, band, tone, summary, plus, minus, change } = candidate;
  return (
    <Card
      as="li"
      headingLevel={3}
      title={name}
      above={<Badge tone={fitTones[tone]}>{words.fits(band)}</Badge>}
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
      <p>{summary}</p>
      <Reasons title={words.plus} reasons={plus} />
      <Reasons title={words.minus} reasons={minus} />
      {change === null ? null : <Reasons title={words.change} reasons={[change]} />}
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

function KnockedOut({ people }: { people: RankingView["knockedOut"] }) {
  const words = useTexts(advisorTexts).case;
  return (
    <ul className="plain-list stack">
      {people.map(({ id, name, headline, obstacles }) => (
        <li key={id}>
          <strong>{name}</strong> <span className="subtle">{headline}</span>
          <ul>
            {obstacles.map(({ reason, remedy }) => (
              <li key={reason}>
                {reason}{" "}
                <span className="subtle">
                  {words.remedy}: {remedy}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
