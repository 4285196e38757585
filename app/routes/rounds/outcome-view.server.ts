import { fitBand } from "#app/domain/matching/ranking.ts";
import { candidateObstacles } from "#app/domain/matching/reasons.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import { type RoundMode, roundModes } from "#app/domain/rounds/round.ts";
import type { ModeOutcome, RoundOutcome, UnplacedCase, WhyNotHigher } from "#app/domain/rounds/round-outcome.ts";
import { type ShownShare, shownShares } from "#app/domain/rounds/shares.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
import type { RoundNames } from "./round-view.server.ts";

interface Asked {
  outcome: RoundOutcome;
  names: RoundNames;
  skills: SkillList;
  rules: MatchingRules;
  language: Language;
}

/** So many pairs stand on one page, and so many unplaced cases or candidates with their work. */
export const pairsPerPage = 100;
const mostRows = 200;

/** The figures of each way beside each other, as rows with a cell per way. */
export function waysView({ outcome, language }: Pick<Asked, "outcome" | "language">) {
  const words = roundsTexts[language].outcome;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const row = (id: keyof typeof words.rows, cell: (way: ModeOutcome) => string | number) => ({
    ...{ id, term: words.rows[id] },
    cells: Object.fromEntries(roundModes.map((mode) => [mode, told(cell(outcome.modes[mode]))])),
  });
  const told = (cell: string | number) => (typeof cell === "number" ? number.format(cell) : cell);
  const wished = ({ placed, filledIn }: ModeOutcome) => placed - filledIn;
  return [
    row("placed", ({ placed }) => words.of(placed, outcome.cases)),
    ...(outcome.urgent > 0 ? [row("urgent", ({ urgentPlaced }) => words.of(urgentPlaced, outcome.urgent))] : []),
    row("fit", ({ fit, placed }) => (placed === 0 ? words.nothing : Math.round(fit / placed))),
    row("wishes", (way) => wished(way)),
    row("first", ({ profile }) => profile[0] ?? 0),
    row("filledIn", ({ filledIn }) => filledIn),
    row("meanRank", ({ meanRank }) => meanRank ?? words.nothing),
    row("worstRank", ({ worstRank }) => worstRank ?? words.nothing),
    row("blocking", ({ blocking }) => blocking),
    row("most", ({ pairs }) => Math.max(0, ...loads(pairs).values())),
    ...(outcome.modes.stable.closed > 0 ? [row("closed", ({ closed }) => closed)] : []),
    row("certificate", ({ certificate }) => words[certificate]),
  ];
}

/** The placed pairs of one way in words, a page of them, with why not whoever fits better. */
export function pairsView({ outcome, names, rules, language }: Asked, mode: RoundMode, from: number) {
  const { outcome: words } = roundsTexts[language];
  const { bands } = matchingTexts[language];
  const why = new Map(mode === "fit" ? outcome.whyNot.map((one) => [one.caseId, one]) : []);
  return outcome.modes[mode].pairs.slice(from, from + pairsPerPage).map((pair) => {
    const band = fitBand(pair.fit, rules);
    const higher = why.get(pair.caseId);
    return {
      ...{ caseId: pair.caseId, candidateId: pair.candidateId, band },
      ...{ title: names.titleOf(pair.caseId), company: names.companyOf(pair.caseId) },
      ...{ name: names.nameOf(pair.candidateId), headline: names.headlineOf(pair.candidateId) },
      fit: words.points(bands[band], pair.fit),
      wish: pair.wished ? words.wish(pair.rank) : words.filled,
      standing: pair.fixed === null ? null : words.fixed[pair.fixed],
      adjustable: pair.fixed === null || pair.fixed === "pinned",
      pinned: pair.fixed === "pinned",
      why: higher === undefined ? [] : whyLines(higher, pair.fit, { names, language }),
    };
  });
}

function whyLines(higher: WhyNotHigher, own: number, { names, language }: Pick<Asked, "names" | "language">): string[] {
  const words = roundsTexts[language].outcome;
  const first = words.whyHigher(names.nameOf(higher.candidateId), higher.fit - own);
  const { loses, atLeast } = higher;
  if (loses === null) return [first, words.whyRoom];
  if (loses === undefined) return [first, atLeast > 0 ? words.whyAtLeast(Math.ceil(atLeast)) : words.whySame];
  const cost =
    loses.placed > 0 ? words.whyPlaces(loses.placed) : loses.fit > 0 ? words.whyFit(loses.fit) : words.whySame;
  const moves = higher.moves.map(({ caseId, to }) =>
    to === null ? words.moveNobody(names.titleOf(caseId)) : words.moveTo(names.titleOf(caseId), names.nameOf(to)),
  );
  return [first, cost, ...moves];
}

/** The cases that nobody has, each with the reason and what would help. */
export function unplacedView(asked: Asked, mode: RoundMode) {
  return asked.outcome.modes[mode].unplaced.slice(0, mostRows).map((one) => ({
    ...{ id: one.caseId, title: asked.names.titleOf(one.caseId), company: asked.names.companyOf(one.caseId) },
    reason: reasonOf(one, asked.language),
    fixes: fixesOf(one, asked),
    allow: one.code === "forbidden" ? one.candidateId : null,
  }));
}

function reasonOf({ code, found }: UnplacedCase, language: Language): string {
  const { reasons } = roundsTexts[language].outcome;
  return code === "contested" ? reasons.contested(found) : reasons[code];
}

function fixesOf(one: UnplacedCase, { names, skills, rules, language }: Asked): string[] {
  const words = roundsTexts[language].outcome.fixes;
  const texts = matchingTexts[language];
  const name = one.candidateId === null ? "" : names.nameOf(one.candidateId);
  if (one.candidateId === null) return [words.choose];
  if (one.code === "forbidden") return [words.forbidden(name)];
  if (one.code === "below-minimum") {
    const fit = one.fit ?? 0;
    return [fit >= rules.ranking.minimumFit ? words.minimum(fit) : words.belowRules(name, fit)];
  }
  if (one.code === "knocked-out") {
    const obstacles = candidateObstacles(one, { language, texts, skills });
    return [words.nearest(name), ...obstacles.flatMap(({ reason, remedy }) => [reason, remedy])];
  }
  const lane = names.laneOf(one.caseId);
  return one.full.length === 0
    ? [words.other(name)]
    : one.full.map((limit) => (limit === "lane" ? words.lane(laneName(lane, texts.lanes)) : words[limit](name)));
}

const laneName = (lane: string | null, lanes: Readonly<Record<string, string>>) => lanes[lane ?? ""] ?? "";

/** How much work each candidate gets, most first. */
export function loadView({ outcome, names }: Asked, mode: RoundMode) {
  const gets = loads(outcome.modes[mode].pairs);
  const rows = Object.entries(outcome.room)
    .map(([id, room]) => ({ id, name: names.nameOf(id), gets: gets.get(id) ?? 0, room }))
    .sort((a, b) => b.gets - a.gets || (a.name < b.name ? -1 : 1));
  return { rows: rows.slice(0, mostRows), more: Math.max(0, rows.length - mostRows) };
}

/** Shares of groups in words, as far as they may be shown; a kind with nothing to show is left out. */
export function sharesView({ outcome, language }: Asked, mode: RoundMode) {
  const words = roundsTexts[language].outcome;
  const groups: Readonly<Record<string, string>> = { ...words.groups, ...matchingTexts[language].lanes };
  return (["lane", "education", "first"] as const).map((kind) => ({
    ...{ kind, title: words.kinds[kind] },
    rows: shownShares(outcome.shares, kind, mode).map(({ group, pool, share, low }: ShownShare) => ({
      ...{
        id: group,
        group: kind === "education" ? (words.groups[groupKey(group)] ?? group) : (groups[group] ?? group),
      },
      ...{ pool, share: share === null ? words.few : words.percent(share), low },
    })),
  }));
}

type Group = keyof (typeof roundsTexts)["nl"]["outcome"]["groups"];
const groupNames: readonly Group[] = ["hbo", "mbo-2", "mbo-3", "mbo-4", "frontrunner", "unknown", "first", "before"];
const groupKey = (group: string): Group => groupNames.find((name) => name === group) ?? "unknown";

function loads(pairs: readonly { candidateId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { candidateId } of pairs) counts.set(candidateId, (counts.get(candidateId) ?? 0) + 1);
  return counts;
}
