import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { fileTexts } from "#app/texts/file.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { scanSummary } from "./file-view.server.ts";

interface FileScanProps {
  scan: ReturnType<typeof scanSummary>;
  token: string;
}

/** Her newest scan in one figure, and the way to the whole result: by a link that is made when she asks for it. */
export function FileScan({ scan, token }: FileScanProps) {
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
      <Card
        actions={
          <>
            <Form method="post" action={paths.fileScan({ token })}>
              <Button look="secondary">{words.open}</Button>
            </Form>
            {take(words.again)}
          </>
        }
      >
        <div className="measure">
          <Meter label={words.label} value={value} low={low} high={high} figure={figure} words={level} />
        </div>
        <p>{scan.meaning}</p>
      </Card>
    </Section>
  );
}
