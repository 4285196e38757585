import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { fileTexts } from "#app/texts/file.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { scanSummary } from "./file-view.server.ts";

/** Her newest scan in one figure. The whole result stays behind its own link. */
export function FileScan({ scan }: { scan: ReturnType<typeof scanSummary> }) {
  const words = useTexts(fileTexts).scan;
  const take = (label: string) => (
    <ButtonLink as={Link} to={paths.scan()} look="secondary">
      {label}
    </ButtonLink>
  );
  if (scan === null)
    return (
      <EmptyState title={words.empty} action={take(words.start)}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  const { value, low, high, figure, words: level } = scan.total;
  return (
    <Section title={words.title} lead={scan.date}>
      <Card actions={take(words.again)}>
        <div className="measure">
          <Meter label={words.label} value={value} low={low} high={high} figure={figure} words={level} />
        </div>
        <p>{scan.meaning}</p>
        <p className="subtle">{words.link}</p>
      </Card>
    </Section>
  );
}
