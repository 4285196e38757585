import { type DmaAnswers, type DmaQuestion, pairParts, type Questionnaire } from "./questionnaire.ts";

export interface DmaHandOver {
  readonly answers: DmaAnswers;
  readonly timePoint: string;
  readonly companyName: string | null;
  readonly vatNumber: string | null;
  /** YYYY-MM-DD, the day in Amsterdam on which it was last changed. */
  readonly date: string;
}

/**
 * The header and the one row of the export, in the field coding of the EU: ticks 1 or 0, areas of investment as `plan|invested`, levels
 * 0–10 in steps of two, degrees 0, 5, 10. What is not answered stays empty.
 */
export function exportRows(questionnaire: Questionnaire, handOver: DmaHandOver): [string[], string[]] {
  const cells = questionnaire.flatMap((question) => cellsOf(question, handOver.answers));
  const about: [string, string][] = [
    ["time_point", handOver.timePoint],
    ["maturity_assessment_date", handOver.date],
    ["enterprise_name_edih", handOver.companyName ?? ""],
    ["fiscal_registration_number_vat", handOver.vatNumber ?? ""],
  ];
  const all = [...cells, ...about];
  return [all.map(([name]) => name), all.map(([, value]) => value)];
}

function cellsOf({ kind, items }: DmaQuestion, answers: DmaAnswers): [string, string][] {
  return items.map(({ field }) => {
    if (kind !== "pairs") return [field, String(answers[field] ?? "")];
    const ticks = pairParts.map((part) => answers[`${field}:${part}`]);
    return [field, ticks.includes(undefined) ? "" : ticks.join("|")];
  });
}
