import { declineReasons } from "#app/domain/cases/proposal.ts";
import { may } from "#app/domain/people/permissions.ts";
import {
  declinesByReason,
  expiredShare,
  type Followed,
  firstAsked,
  laneFollowed,
} from "#app/domain/reporting/fair-advice.ts";
import { fairPeriod } from "#app/domain/reporting/fair-period.ts";
import { fairWarnings } from "#app/domain/reporting/fair-warnings.ts";
import {
  type FairFacts,
  type FairRow,
  type FairStage,
  fairFamilies,
  fairStages,
  fairTables,
} from "#app/domain/reporting/fairness.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { fairnessTexts } from "#app/texts/fairness.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";

/** The period that an address asks figures of: `?periode=`, and for one of her own `?van=` and `?tot=`. */
export function askedFairPeriod(request: Request, actor: Parameters<typeof may>[0], now: Date) {
  const query = new URL(request.url).searchParams;
  const asked = { kind: query.get("periode"), first: query.get("van"), last: query.get("tot") };
  const own = may(actor, "fairness.choose");
  return { own, ...fairPeriod(asked, { today: localDateOf(now.getTime(), amsterdam), own }) };
}

/** The figures in finished words, for the page. */
export function fairView(facts: FairFacts, language: Language) {
  const words = fairnessTexts[language];
  const tables = fairTables(facts);
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const part = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const row = ({ group, counts }: FairRow) => ({
    group,
    name: groupName(group, language),
    cells: fairStages.map((stage) => {
      const [count, pool] = [counts[stage], counts.pool];
      if (count === null) return words.hidden;
      return stage === "pool" || !pool
        ? whole.format(count)
        : words.share(whole.format(count), part.format(count / pool));
    }),
  });
  const told = ({ given, share, nearlyAlways }: Followed) => ({
    figure: share === null ? words.advice.little : part.format(share),
    note: share === null ? null : words.advice.of(whole.format(given)),
    nearlyAlways,
  });
  const declines = declinesByReason(facts, declineReasons);
  const expired = expiredShare(facts);
  const reasons: Readonly<Record<string, string>> = matchingTexts[language].declineReasons;
  return {
    empty: tables.all.counts.pool === null || tables.all.counts.pool === 0,
    families: fairFamilies.map((family) => ({
      family,
      // a table of nothing but what is held back says it once
      hidden: tables.families[family].every(({ counts }) => counts.pool === null),
      rows: [...tables.families[family].map(row), ...(family === "region" ? [] : [row(tables.all)])],
    })),
    warnings: fairWarnings(tables).map(({ stage, group, share, best, bestShare, family }) => ({
      id: `${family} ${stage} ${group}`,
      text: words.warnings.one[stage](
        ...([groupName(group, language), part.format(share)] as const),
        ...([groupName(best, language), part.format(bestShare)] as const),
      ),
    })),
    first: told(firstAsked(facts)),
    lane: told(laneFollowed(facts)),
    expired: expired === null ? words.advice.little : part.format(expired),
    declines: [...declines].map(([reason, people]) => ({
      reason,
      name: reason === "all" ? words.declines.all : (reasons[reason] ?? reason),
      people: people === null ? words.hidden : whole.format(people),
      none: reason === "all" && people === 0,
    })),
  };
}

/** What a group is called. */
export function groupName(group: string, language: Language): string {
  const { groups, all } = fairnessTexts[language];
  const [kind = "", which = ""] = group.split("-");
  if (group === "all") return all;
  if (group.startsWith("region:")) return withCapital(group.slice("region:".length));
  if (group === "hbo-unknown") return groups.hboUnknown;
  if (group === "mbo-unknown") return groups.mboUnknown;
  if (group === "hbo-4") return groups.hboLast;
  if (kind === "hbo") return groups.hbo(which);
  if (kind === "mbo" && which !== "") return groups.mboLevel(which);
  const named: Readonly<Record<string, unknown>> = groups;
  const name = named[group];
  return typeof name === "string" ? name : group;
}

const withCapital = (name: string): string => name.slice(0, 1).toLocaleUpperCase("nl") + name.slice(1);

/** The same tables as rows for a spreadsheet; what is held back is an empty cell. */
export function fairFile(facts: FairFacts, language: Language): (string | number | null)[][] {
  const words = fairnessTexts[language];
  const tables = fairTables(facts);
  const cells = ({ group, counts }: FairRow, family: string) => [
    ...[family, groupName(group, language)],
    ...fairStages.map((stage: FairStage) => counts[stage]),
  ];
  return [
    [words.csvColumns.family, words.csvColumns.group, ...fairStages.map((stage) => words.stages[stage])],
    cells(tables.all, ""),
    ...fairFamilies.flatMap((family) => tables.families[family].map((row) => cells(row, words.families[family].title))),
  ];
}
