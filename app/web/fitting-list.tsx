import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { candidateTexts } from "#app/texts/candidate.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { Fitting } from "./fitting-view.server.ts";
import { useTexts } from "./language.tsx";

interface FittingListProps extends Fitting {
  /** What can be done with a case that fits. */
  actions?: ((card: Fitting["fitting"][number]) => ReactNode) | undefined;
}

/** Open cases that fit, as cards with why; those that do not under a fold, with what stands in the way. Their heading is the page's own. */
export function FittingList({ fitting, others, actions }: FittingListProps) {
  const words = useTexts(profileTexts).fitting;
  return (
    <>
      {fitting.length === 0 ? (
        <EmptyState title={words.none} headingLevel={3}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <CardList>
          {fitting.map((card) => (
            <FittingCard key={card.id} card={card} actions={actions?.(card)} />
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

function FittingCard({ card, actions }: { card: Fitting["fitting"][number]; actions: ReactNode }) {
  const { id, title, glance, band, summary, sector, plus, minus } = card;
  const { fitting: words } = useTexts(profileTexts);
  const why = useTexts(candidateTexts).why;
  return (
    <Card
      as="li"
      headingLevel={3}
      title={<Link to={workPaths.candidateCase({ id })}>{title}</Link>}
      above={
        <>
          <Badge tone="info">{words.band(band)}</Badge>{" "}
          {sector === null ? null : <span className="subtle">{sector}</span>}
        </>
      }
      actions={actions}
    >
      <p className="subtle">{glance}</p>
      <p>{summary}</p>
      <Disclosure
        summary={
          <>
            {words.why}
            <span className="visually-hidden">: {title}</span>
          </>
        }
      >
        <Reasons title={why.plus} reasons={plus} />
        <Reasons title={why.minus} reasons={minus} />
      </Disclosure>
    </Card>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
}
