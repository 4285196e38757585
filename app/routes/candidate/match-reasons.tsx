import type { MatchExplanation } from "#app/domain/matching/reasons.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";

/** "Why this match?", in the very words that the advisor read. */
export function MatchReasons({ title, reasons }: { title: string; reasons: MatchExplanation | null }) {
  const words = useTexts(candidateTexts).why;
  if (reasons === null)
    return (
      <Section title={title}>
        <p>{words.none}</p>
      </Section>
    );
  return (
    <Section title={title}>
      <p className="measure">{reasons.summary}</p>
      <ReasonList title={words.plus} icon="check" reasons={reasons.plus} />
      <ReasonList title={words.minus} icon="info" reasons={reasons.minus} />
      {reasons.change === null ? null : <p>{reasons.change}</p>}
      <p className="subtle">
        {reasons.notCounted} {words.same}
      </p>
    </Section>
  );
}

function ReasonList({ title, icon, reasons }: { title: string; icon: "check" | "info"; reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <div className="stack stack--small">
      <h3>{title}</h3>
      <ul className="plain-list stack stack--small">
        {reasons.map((reason) => (
          <li key={reason}>
            <Icon name={icon} /> {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
