import { type Lane, lanes } from "#app/domain/matching/candidate.ts";
import { listChoosableCandidates, listChoosableCases } from "#app/domain/rounds/queries.server.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";

type Reader = Parameters<typeof listChoosableCases>[0];

/** So many stand in a list to be ticked; of more all take part. */
const mostTicks = 400;

/** What there is to choose from, as narrowed in the address. */
export async function roundChoice(db: Reader, request: Request, language: Language) {
  const asked = new URL(request.url).searchParams;
  const lane: Lane | null = lanes.find((one) => one === asked.get("route")) ?? null;
  const [text, who] = [asked.get("woord") ?? "", asked.get("naam") ?? ""];
  const cases = await listChoosableCases(db, { lane, text });
  const candidates = await listChoosableCandidates(db, { lane, text: who });
  const names = matchingTexts[language].lanes;
  return {
    narrowed: { lane: lane ?? "", text, who },
    cases: cases.map(({ lane: own, ...one }) => ({ ...one, lane: own === null ? "" : names[own] })),
    candidates: candidates.map(({ lane: own, ...one }) => ({ ...one, lane: names[own] })),
  };
}

/** A list as the page shows it: row by row, or how many when these are too many to tick. */
export function ticked<Row>(rows: readonly Row[]): { rows: Row[]; count: number } {
  return { rows: rows.length > mostTicks ? [] : [...rows], count: rows.length };
}
