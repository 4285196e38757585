import { keptShare } from "#app/domain/reporting/fullness.ts";
import {
  type CountedTalk,
  cancellationBands,
  cancellations,
  countsByAdvisor,
  countsOf,
  type LoadCounts,
  leadTime,
  noShowRate,
  ratings,
} from "#app/domain/reporting/load.ts";
import type { LoadFacts } from "#app/domain/reporting/load-queries.server.ts";
import { waitingFigures } from "#app/domain/reporting/waiting-figures.ts";
import type { Cell } from "#app/lib/csv.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";

/** The tables of the agenda's figures, as the page and the files name them. */
export const loadTableIds = ["adviseurs", "doorlooptijd", "annuleringen", "waardering", "wachtlijst"] as const;
export type LoadTableId = (typeof loadTableIds)[number];

/** A table as it is: figures as numbers, percentages from 0 to 100; null is no figure. The first cell names its row. */
export interface LoadTable {
  readonly id: LoadTableId;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[];
}

const tenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);
const percent = (part: number | null): number | null => (part === null ? null : tenth(part * 100));

/** One table of a period. */
export function loadTable(id: LoadTableId, facts: LoadFacts, language: Language): LoadTable {
  const words = officeTexts[language].load;
  const head = Object.values(words.tables[id].columns);
  const rows = { adviseurs, doorlooptijd, annuleringen, waardering, wachtlijst }[id](facts, language);
  return { id, head, rows };
}

function adviseurs({ advisors, talks }: LoadFacts, language: Language): LoadTable["rows"] {
  const byAdvisor = countsByAdvisor(talks);
  const none = countsOf([]);
  const minutes = (of: "openMinutes" | "keptMinutes") =>
    advisors.reduce((sum, { fullness }) => sum + (fullness?.[of] ?? 0), 0);
  const all = { openMinutes: minutes("openMinutes"), keptMinutes: minutes("keptMinutes") };
  const cells = (counts: LoadCounts): Cell[] => [
    ...[counts.booked, counts.coming, counts.held, counts.noShow, counts.cancelled],
    ...[percent(noShowRate(counts)), tenth(counts.minutes / 60)],
  ];
  return [
    ...advisors.map(({ id, name, share, fullness }) => ({
      key: id,
      cells: [
        ...[name, ...cells(byAdvisor.get(id) ?? none), fullness && tenth(fullness.openMinutes / 60)],
        ...[fullness && percent(keptShare(fullness)), share],
      ],
    })),
    {
      key: "all",
      cells: [
        ...[officeTexts[language].load.all, ...cells(countsOf(talks)), tenth(all.openMinutes / 60)],
        ...[percent(keptShare(all)), null],
      ],
    },
  ];
}

function doorlooptijd({ types, talks }: LoadFacts, language: Language): LoadTable["rows"] {
  const row = (key: string, name: string, of: readonly CountedTalk[]) => {
    const { count, median, ninetieth } = leadTime(of);
    return { key, cells: [name, count, tenth(median), ninetieth] };
  };
  return [
    ...types
      .map(({ id, names }) =>
        row(
          id,
          names[language],
          talks.filter(({ typeId }) => typeId === id),
        ),
      )
      .filter(({ cells }) => cells[1] !== 0),
    row("all", officeTexts[language].load.all, talks),
  ];
}

function annuleringen({ talks }: LoadFacts, language: Language): LoadTable["rows"] {
  const { bands } = officeTexts[language].load.tables.annuleringen;
  const counts = cancellations(talks);
  const all = cancellationBands.reduce((sum, band) => sum + counts[band], 0);
  if (all === 0) return [];
  return cancellationBands.map((band) => ({
    key: band,
    cells: [bands[band], counts[band], percent(counts[band] / all)],
  }));
}

function waardering({ types, ratings: given }: LoadFacts, language: Language): LoadTable["rows"] {
  const { few } = officeTexts[language].load.tables.waardering;
  const rows = types.flatMap(({ id, names }) => {
    const { count, mean } = ratings(given.filter(({ typeId }) => typeId === id));
    return count === 0 ? [] : { key: id, cells: [names[language], mean === null ? few : count, tenth(mean)] };
  });
  const { count, mean } = ratings(given);
  const all = { key: "all", cells: [officeTexts[language].load.all, count, tenth(mean)] };
  // one type held back and the sum shown would tell the one that was held back
  return mean === null || rows.some(({ cells }) => cells[1] === few) ? rows : [...rows, all];
}

function wachtlijst({ types, waiters, offers }: LoadFacts, language: Language): LoadTable["rows"] {
  const names = new Map(types.map(({ id, names: named }) => [id, named[language]]));
  return waitingFigures([...names.keys()], waiters, offers).map((one) => ({
    key: one.typeId,
    cells: [
      ...[names.get(one.typeId) ?? "", one.waiting, one.oldest && localDateOf(one.oldest, amsterdam)],
      ...[one.open, one.taken, one.declined, one.expired],
    ],
  }));
}
