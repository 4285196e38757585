import { formatLocalDay } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { proofTexts } from "#app/texts/proof.ts";
import { hoursFigure } from "./hours.ts";
import type { ProofContent } from "./proof.ts";

/** A proof in finished words: the same facts on its page and on paper. */
export function proofView(content: ProofContent, language: Language) {
  const words = proofTexts[language];
  const day = (date: string) => formatLocalDay(date, language);
  const levels: Readonly<Record<number, string>> = matchingTexts[language].skillLevels;
  return {
    holder: content.holder,
    title: content.title,
    // the case's own title when nothing else was said
    work: content.work === content.title ? null : content.work,
    hours: words.hours(hoursFigure(content.minutes, language)),
    logged: content.minutes > 0,
    facts: [
      { id: "company", term: words.facts.company, value: content.company ?? words.noCompany },
      { id: "period", term: words.facts.period, value: words.period(day(content.startedOn), day(content.confirmedOn)) },
      ...(content.minutes > 0
        ? [{ id: "hours", term: words.facts.hours, value: words.hours(hoursFigure(content.minutes, language)) }]
        : []),
      { id: "confirmed", term: words.facts.confirmed, value: words.confirmed[content.confirmedBy] },
      { id: "issuer", term: words.facts.issuer, value: words.issuer },
      { id: "issued", term: words.facts.issued, value: day(content.issuedOn) },
    ],
    skills: content.skills.map(({ code, level, ...names }) => ({
      ...{ id: code, name: names[language], level, levelWords: levels[level] ?? String(level) },
    })),
  };
}

export type ProofView = ReturnType<typeof proofView>;
