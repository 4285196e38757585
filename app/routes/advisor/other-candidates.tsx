import { Link } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useTexts } from "#app/web/language.tsx";
import { fitTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";
import type { RankingView } from "./matching-view.server.ts";

/** Who fits and is not among the first: each can be proposed as easily. */
export function OtherCandidates({ caseId, others }: { caseId: string; others: RankingView["others"] }) {
  const words = useTexts(advisorTexts).case;
  return (
    <ul className="plain-list stack stack--small">
      {others.map(({ id, name, headline, band, tone }) => (
        <li key={id} className="cluster">
          <strong>{name}</strong> <Badge tone={fitTones[tone]}>{words.fits(band)}</Badge> {headline}
          <Link to={workPaths.advisorProposal({ id: caseId, candidate: id })}>{words.proposeWho(name)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Who cannot, each with everything that stands in the way and what would help. */
export function KnockedOut({ people }: { people: RankingView["out"]["people"] }) {
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
