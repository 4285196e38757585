import type { Language } from "#app/texts/language.ts";
import type { ColumnMeaning, ExportColumn, FixedColumn, ScorePart } from "./export-columns.ts";

/** The words of a legend that do not come from the scan itself. */
export interface LegendWords {
  readonly yesNo: string;
  readonly about: Readonly<Record<FixedColumn | ScorePart | "total", string>>;
}

const yesOrNo: ReadonlySet<string> = new Set<FixedColumn>(["completed", "booked", "inPeers"]);

/** What each column of a file means, and what can stand in it: name, meaning, values. */
export function legendOf(columns: readonly ExportColumn[], words: LegendWords, language: Language): string[][] {
  return columns.map(({ name, meaning }) => [name, ...told(meaning, words, language)]);
}

function told(meaning: ColumnMeaning, { yesNo, about }: LegendWords, language: Language): [string, string] {
  switch (meaning.kind) {
    case "fixed":
      return [about[meaning.id], yesOrNo.has(meaning.id) ? yesNo : ""];
    case "answer":
      return [
        meaning.question[language],
        meaning.options.map(({ id, label }) => `${id} = ${label[language]}`).join("; "),
      ];
    case "tick":
      return [`${meaning.question[language]} – ${meaning.option[language]}`, yesNo];
    case "score":
      return [`${meaning.of?.[language] ?? about.total}: ${about[meaning.part]}`, ""];
  }
}
