import { amsterdam, formatDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { workTexts } from "#app/texts/work.ts";

interface Row {
  id: string;
  result: string;
  link: string | null;
  summary: string;
  createdAt: Date;
  returned: string | null;
  returnedAt: Date | null;
}

/** What was handed over in finished words. @param rows newest first; the first that was ever handed over is version 1 */
export function deliveriesView(rows: readonly Row[], language: Language) {
  const words = workTexts[language].deliveries;
  const day = (moment: Date) => formatDate(moment.getTime(), language, amsterdam);
  return rows.map(({ id, result, link, summary, createdAt, returned, returnedAt }, index) => ({
    ...{ id, result, link, summary, title: words.version(rows.length - index) },
    on: words.on(day(createdAt)),
    returned:
      returned === null || returnedAt === null ? null : { text: returned, words: words.returned(day(returnedAt)) },
  }));
}

export type DeliveriesView = ReturnType<typeof deliveriesView>;
