import { Link } from "@remix-run/react";
import { profileTexts } from "#app/texts/profile.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { Fitting } from "./fitting-view.server.ts";
import { useTexts } from "./language.tsx";

/** Open cases that fit, as cards with why; those that do not under a fold, with what stands in the way. Their heading is the page's own. */
export function FittingList({ fitting, others }: Fitting) {
  const words = useTexts(profileTexts).fitting;
  return (
    <>
      {fitting.length === 0 ? (
        <EmptyState title={words.none} headingLevel={3}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <CardList>
          {fitting.map(({ id, title, glance, band, summary, sector }) => (
            <Card
              key={id}
              as="li"
              headingLevel={3}
              title={<Link to={workPaths.candidateCase({ id })}>{title}</Link>}
              above={
                <>
                  <Badge tone="info">{band}</Badge>
                  {sector === null ? null : <span className="subtle">{sector}</span>}
                </>
              }
            >
              <p className="subtle">{glance}</p>
              <p>{summary}</p>
            </Card>
          ))}
        </CardList>
      )}
      {others.length === 0 ? null : (
        <Disclosure summary={words.others(others.length)}>
          <ul className="plain-list stack">
            {others.map(({ id, title, obstacles }) => (
              <li key={id}>
                <Link to={workPaths.candidateCase({ id })}>{title}</Link>
                <ul>
                  {obstacles.map(({ reason }) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
