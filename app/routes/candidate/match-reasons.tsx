import { Link } from "@remix-run/react";
import type { MatchExplanation } from "#app/domain/matching/reasons.ts";
import { paths } from "#app/paths.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { choosingTexts } from "#app/texts/choosing.ts";
import { rankingTexts } from "#app/texts/ranking.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/section.tsx";
import { FitSum } from "#app/web/fit-sum.tsx";
import { useTexts } from "#app/web/language.tsx";

/** "Why this match?", in the words that the advisor reads about her too. `closing`: what she can do when it is wrong. */
export function MatchReasons({
  title,
  reasons,
  closing,
  proposal,
}: {
  title: string;
  reasons: MatchExplanation;
  closing: string;
  /** The id of the offer that these are the reasons of. */
  proposal?: string | undefined;
}) {
  const choosing = useTexts(choosingTexts);
  const words = useTexts(candidateTexts).why;
  const { parts } = useTexts(rankingTexts);
  return (
    <Section title={title}>
      <p className="measure">{reasons.summary}</p>
      <ReasonList title={words.plus} icon="check" reasons={reasons.plus} />
      <ReasonList title={words.minus} icon="info" reasons={reasons.minus} />
      {reasons.change === null ? null : <p>{reasons.change}</p>}
      <Disclosure summary={parts}>
        <FitSum explanation={reasons} />
      </Disclosure>
      <p className="subtle">
        {reasons.notCounted} {closing}
      </p>
      <p>
        <Link to={paths.choosing({ proposal })}>{choosing.linkLong}</Link>
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
