import type { Lane, Place, SkillNeed } from "#app/domain/matching/candidate.ts";
import { type Speaker, sentence } from "#app/domain/matching/sentence.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import { sectorGroup } from "#app/domain/scan/applicability.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { casesTexts } from "#app/texts/cases.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { findScan, mainScanId } from "#scans/index.ts";

/** One line of what there is to know about a case, in finished words. */
export interface CaseFact {
  id: string;
  term: string;
  value: string;
}

/** A case as it is kept, as far as its facts go. Days are YYYY-MM-DD. */
interface KeptCase {
  reference: string;
  lane: Lane | null;
  level: number;
  effortHours: number;
  startsOn: string;
  endsOn: string;
  place: Place;
  languages: readonly string[];
  supervisionHours: number;
  budgetCents: number | null;
  deliverable: string;
  hardDeadline: boolean;
}

/** What somebody wants to know before she says yes: when, where, how much, which language, with what help. */
export function caseFacts(kept: KeptCase, language: Language): CaseFact[] {
  const words = casesTexts[language];
  const speaker = speakerOf(language);
  const { texts } = speaker;
  const levels: Readonly<Record<number, string>> = texts.skillLevels;
  const paid = kept.budgetCents !== null && kept.budgetCents > 0;
  return [
    { id: "period", term: words.fields.period, value: periodWords(kept, language) },
    ...(kept.hardDeadline ? [{ id: "deadline", term: words.fields.hardDeadline, value: words.hardDeadlineYes }] : []),
    ...(kept.deliverable === ""
      ? []
      : [{ id: "deliverable", term: words.fields.deliverable, value: kept.deliverable }]),
    { id: "effort", term: words.fields.effort, value: words.hours(kept.effortHours) },
    { id: "place", term: words.fields.place, value: sentence("{place}", { place: kept.place }, speaker) },
    {
      id: "languages",
      term: words.fields.languages,
      value: kept.languages.map((one) => spoken(one, speaker)).join(", "),
    },
    { id: "level", term: words.fields.level, value: levels[kept.level] ?? String(kept.level) },
    { id: "supervision", term: words.fields.supervision, value: words.hoursPerWeek(kept.supervisionHours) },
    ...(paid
      ? [
          {
            id: "budget",
            term: words.fields.budget,
            value: sentence("{budget}", { budget: kept.budgetCents ?? 0 }, speaker),
          },
        ]
      : []),
    { id: "reference", term: words.fields.reference, value: kept.reference },
  ];
}

/** "7 december 2026 tot en met 12 april 2027". */
export function periodWords({ startsOn, endsOn }: Pick<KeptCase, "startsOn" | "endsOn">, language: Language): string {
  return sentence(
    casesTexts[language].period("{from}", "{until}"),
    { from: startsOn, until: endsOn },
    speakerOf(language),
  );
}

/** The three facts that choose between cases at a glance: where, how much, when. */
export function caseGlance(kept: KeptCase, language: Language): string {
  const place = sentence("{place}", { place: kept.place }, speakerOf(language));
  return `${place} · ${casesTexts[language].hours(kept.effortHours)} · ${periodWords(kept, language)}`;
}

/** The asked skills with level and weight, in the order given. */
export function skillLines(
  asked: readonly SkillNeed[],
  { nameOf }: Pick<SkillList, "nameOf">,
  language: Language,
): { id: string; label: string }[] {
  const { needs } = matchingTexts[language];
  return asked.map(({ code, level, need }) => ({
    id: code,
    label: casesTexts[language].skill(nameOf(code, language), level, needs[need]),
  }));
}

/** What may be known of a company before she says yes: its line of business and its size. Never its name. */
export function companyFacts(company: { sector: string | null; size: string | null }, language: Language): CaseFact[] {
  const words = candidateTexts[language].about;
  const sizes: Readonly<Record<string, string>> = words.sizes;
  return [
    { id: "sector", term: words.sector, value: sectorName(company.sector, language) ?? words.unknown },
    { id: "size", term: words.size, value: sizes[company.size ?? ""] ?? words.unknown },
  ];
}

/** The name of a line of business, as the scan asks for it; undefined when there is none. */
export function sectorName(sector: string | null, language: Language): string | undefined {
  const scan = findScan(mainScanId);
  const group = scan && sectorGroup(scan, sector ?? undefined);
  const options = scan?.questions.find(({ id }) => id === "sector")?.options ?? [];
  return options.find(({ id }) => id === group)?.label[language];
}

function speakerOf(language: Language): Speaker<(typeof matchingTexts)[Language]> {
  return { language, texts: matchingTexts[language] };
}

function spoken(asked: string, speaker: Speaker): string {
  const [name = "", level] = asked.split(":");
  const plain = sentence("{language}", { language: name }, speaker);
  return level === undefined
    ? plain
    : sentence("{language} ({languageLevel})", { language: name, languageLevel: level }, speaker);
}

/** Every line of business that can be chosen, as the scan asks for it. */
export function sectorNames(language: Language): { value: string; label: string }[] {
  const options = findScan(mainScanId)?.questions.find(({ id }) => id === "sector")?.options ?? [];
  return options.filter(({ id }) => /^[A-U]$/.test(id)).map(({ id, label }) => ({ value: id, label: label[language] }));
}
