import type { TimelineItem } from "#app/domain/cases/timeline.ts";
import { sentence } from "#app/domain/matching/sentence.ts";
import { amsterdam, formatDateTime, machineTime } from "#app/lib/format.ts";
import { casesTexts } from "#app/texts/cases.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";

/** One line of the timeline in finished words. */
export interface TimelineLine {
  id: string;
  /** "maandag 23 november 2026 om 14.30 uur". */
  when: string;
  /** The same for a machine. */
  at: string;
  title: string;
  /** Who did it, and why where that is told. */
  detail: string;
}

/** The timeline in words: made on the server, so that no page needs the list of skills in the browser. */
export function timelineView(items: readonly TimelineItem[], language: Language): TimelineLine[] {
  const speaker = { language, texts: matchingTexts[language] };
  return items.map((item) => ({
    id: item.id,
    when: formatDateTime(item.at, language, amsterdam),
    at: machineTime(item.at, amsterdam),
    title: sentence(speaker.texts.timeline[item.code], item.facts, speaker),
    detail: detailOf(item, language),
  }));
}

function detailOf({ actorName, actorRole, facts }: TimelineItem, language: Language): string {
  const words = casesTexts[language];
  const { teacherReasons, withdrawals } = proposalsTexts[language];
  const reasons: Readonly<Record<string, string>> = {
    ...{ ...teacherReasons, ...withdrawals, ...matchingTexts[language].declineReasons },
  };
  const roles: Readonly<Record<string, string>> = words.actors;
  const by = words.timeline.by(actorName ?? roles[actorRole] ?? actorRole);
  const reason = typeof facts.reason === "string" ? reasons[facts.reason] : undefined;
  return reason === undefined ? by : `${by}. ${words.timeline.reason(reason)}`;
}
