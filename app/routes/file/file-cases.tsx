import { Link } from "@remix-run/react";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import { paths } from "#app/paths.ts";
import { fileTexts } from "#app/texts/file.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { FileCaseView } from "./file-view.server.ts";

interface Cases {
  cases: readonly FileCaseView[];
  token: string;
}

/** The tone of each state; the words beside it say the same. */
export const caseTones: Readonly<Record<CaseStatus, BadgeTone>> = {
  draft: "neutral",
  open: "info",
  proposed: "info",
  assigned: "info",
  running: "live",
  delivered: "action",
  closed: "success",
  withdrawn: "neutral",
  merged: "neutral",
  split: "live",
};

/** Results that wait for her: first on the page, and nothing when there are none. */
export function Attention({ cases, token }: Cases) {
  const words = useTexts(fileTexts).attention;
  const waiting = cases.filter(({ status }) => status === "delivered");
  if (waiting.length === 0) return null;
  return (
    <Section title={words.title}>
      {waiting.map(({ id, title, worker }) => (
        <Card
          key={id}
          look="lit"
          headingLevel={3}
          title={words.delivered(title)}
          actions={
            <ButtonLink as={Link} to={paths.fileDelivery({ token, id })} look="spot" icon="arrow">
              {words.action}
            </ButtonLink>
          }
        >
          <p>{words.text(worker ?? "")}</p>
        </Card>
      ))}
    </Section>
  );
}

/** All her cases with how each stands. */
export function FileCases({ cases, token }: Cases) {
  const words = useTexts(fileTexts).cases;
  if (cases.length === 0)
    return (
      <EmptyState title={words.empty}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  return (
    <Section title={words.title}>
      <CardList>
        {cases.map(({ id, title, status, badge, words: stands }) => (
          <Card
            key={id}
            as="li"
            headingLevel={3}
            title={<Link to={paths.fileDelivery({ token, id })}>{title}</Link>}
            above={<Badge tone={caseTones[status]}>{badge}</Badge>}
          >
            <p>{stands}</p>
          </Card>
        ))}
      </CardList>
    </Section>
  );
}
