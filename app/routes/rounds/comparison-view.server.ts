import type { findRound } from "#app/domain/rounds/queries.server.ts";
import { keptOutcome, type ModeOutcome, type RoundOutcome } from "#app/domain/rounds/round-outcome.ts";
import { roundSettings } from "#app/domain/rounds/schema.ts";
import type { Language } from "#app/texts/language.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
import type { RoundNames } from "./round-view.server.ts";

type Kept = NonNullable<Awaited<ReturnType<typeof findRound>>>;
interface Done {
  kept: Kept;
  outcome: RoundOutcome;
}

/** So many cases with another candidate are listed. */
const mostDifferences = 200;

/** The calculations of a round that have an outcome. */
export function doneVariants(variants: readonly Kept[]): Done[] {
  return variants.flatMap((kept) => {
    const outcome = keptOutcome(kept.outcome);
    return outcome === null ? [] : [{ kept, outcome }];
  });
}

/** Calculations beside each other: a column each, their figures, and the cases that are not with the same candidate in all. */
export function comparisonView(shown: readonly Done[], names: RoundNames, language: Language) {
  const { compare, modes, outcome: words, one } = roundsTexts[language];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const ways = shown.map(({ kept, outcome }) => ({ kept, outcome, way: outcome.modes[kept.mode] }));
  const row = (id: string, term: string, cell: (one: (typeof ways)[number]) => string | number) => ({
    ...{ id, term },
    cells: Object.fromEntries(ways.map((each) => [each.kept.id, told(cell(each))])),
  });
  const told = (cell: string | number) => (typeof cell === "number" ? number.format(cell) : cell);
  const settingsOf = ({ kept }: Done) => roundSettings.parse(kept.settings);
  const { rows } = words;
  const holders = ways.map(({ way }) => holdersOf(way));
  const caseIds = [...new Set(shown.flatMap(({ kept }) => kept.caseIds))];
  const differing = caseIds.filter((id) => new Set(holders.map((holder) => holder.get(id))).size > 1);
  return {
    columns: ways.map(({ kept }) => ({
      ...{ id: kept.id, title: compare.column(kept.number, kept.name, modes[kept.mode]) },
    })),
    rows: [
      row("settings", compare.settings, (each) => settingsOf(each).minimumFit),
      row("spread", roundsTexts[language].fields.spread, (each) => (settingsOf(each).spread ? one.yes : one.no)),
      row("placed", rows.placed, ({ way, outcome }) => words.of(way.placed, outcome.cases)),
      row("urgent", rows.urgent, ({ way, outcome }) => words.of(way.urgentPlaced, outcome.urgent)),
      row("fit", rows.fit, ({ way }) => (way.placed === 0 ? words.nothing : Math.round(way.fit / way.placed))),
      row("wishes", rows.wishes, ({ way }) => way.placed - way.filledIn),
      row("first", rows.first, ({ way }) => way.profile[0] ?? 0),
      row("filledIn", rows.filledIn, ({ way }) => way.filledIn),
      row("blocking", rows.blocking, ({ way }) => way.blocking),
      row("certificate", rows.certificate, ({ way }) => words[way.certificate]),
      row("hash", words.hash, ({ outcome }) => outcome.inputHash.slice(0, 8)),
    ],
    differences: differing.slice(0, mostDifferences).map((id) => ({
      ...{ id, term: names.titleOf(id) },
      cells: Object.fromEntries(
        ways.map(({ kept }, at) => {
          const candidateId = holders[at]?.get(id);
          return [kept.id, candidateId === undefined ? compare.nobody : names.nameOf(candidateId)];
        }),
      ),
    })),
  };
}

const holdersOf = ({ pairs }: ModeOutcome): ReadonlyMap<string, string> =>
  new Map(pairs.map(({ caseId, candidateId }) => [caseId, candidateId]));
