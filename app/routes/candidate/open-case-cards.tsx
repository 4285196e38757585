import { Link } from "@remix-run/react";
import { candidateTexts } from "#app/texts/candidate.ts";
import { Card, CardList } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { openCaseCards } from "./home-view.server.ts";

type Cards = ReturnType<typeof openCaseCards>;

/** Open cases in her lane, best fitting first; those that do not fit under a fold, with why. */
export function OpenCaseCards({ open, full, paused }: { open: Cards; full: boolean; paused: boolean }) {
  const words = useTexts(candidateTexts).home;
  const { fitting, others } = open;
  return (
    <Section title={words.open} lead={fitting.length === 0 ? undefined : words.openLead}>
      {paused || full ? (
        <Notice tone="info" title={paused ? words.paused : words.full}>
          <p>{paused ? words.pausedText : words.fullText}</p>
        </Notice>
      ) : null}
      {fitting.length === 0 && (paused || full) ? null : fitting.length === 0 ? (
        <EmptyState title={words.openEmpty} headingLevel={3}>
          <p>{words.openEmptyText}</p>
        </EmptyState>
      ) : (
        <CardList>
          {fitting.map(({ id, title, glance, sector, summary }) => (
            <Card
              key={id}
              as="li"
              headingLevel={3}
              title={<Link to={workPaths.candidateCase({ id })}>{title}</Link>}
              above={sector === null ? undefined : <span className="subtle">{sector}</span>}
            >
              <p className="subtle">{glance}</p>
              <p>{summary}</p>
            </Card>
          ))}
        </CardList>
      )}
      {others.length === 0 ? null : <Others others={others} />}
    </Section>
  );
}

function Others({ others }: { others: Cards["others"] }) {
  const words = useTexts(candidateTexts).home;
  return (
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
  );
}
