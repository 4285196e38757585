import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { ResultTexts } from "#app/texts/result.ts";
import { Section } from "#app/ui/section.tsx";

/** The way to measuring again, and to what changed since. */
export function AgainSection({ words, token }: { words: ResultTexts["page"]["again"]; token: string }) {
  return (
    <Section title={words.title} lead={words.text}>
      <p className="no-print">
        <Link to={paths.scanProgress({ token })}>{words.action}</Link>
      </p>
    </Section>
  );
}
