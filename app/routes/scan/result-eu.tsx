import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { ResultTexts } from "#app/texts/result.ts";
import { Section } from "#app/ui/section.tsx";

/** For the few who need it: the official questionnaire, begun from these answers. */
export function EuSection({ words, token }: { words: ResultTexts["page"]["eu"]; token: string }) {
  return (
    <Section title={words.title} lead={words.text}>
      <p className="no-print">
        <Link to={paths.dma({ token })}>{words.action}</Link>
      </p>
    </Section>
  );
}
