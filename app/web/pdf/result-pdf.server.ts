import { findPlan } from "#app/domain/plan/queries.server.ts";
import type { FoundResponse } from "#app/domain/scan/queries.server.ts";
import { resultView } from "#app/domain/scan/result-view.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import type { Language } from "#app/texts/language.ts";
import { pdfTexts } from "#app/texts/pdf.ts";
import { resultTexts } from "#app/texts/result.ts";
import { privately } from "#app/web/privately.server.ts";
import { officialFigures } from "#scans/index.ts";
import { colours } from "./look.server.ts";
import { heading, link } from "./parts.server.ts";
import { planPages } from "./plan-pages.server.ts";
import { resultPages } from "./result-pages.server.ts";
import { closeSheet, openSheet, type Sheet, within, words } from "./sheet.server.ts";

type Reader = Parameters<typeof findPlan>[0];
interface Asked {
  readonly response: FoundResponse;
  readonly language: Language;
  readonly now: Date;
}

/** A result and its plan as a file to download. No private link stands in it: whoever gets the paper gets the paper alone. */
export async function resultPdf(db: Reader, asked: Asked): Promise<Response> {
  const date = localDateOf(asked.now.getTime(), amsterdam);
  return new Response(await drawn(db, asked), {
    headers: {
      ...privately,
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="spot035-${pdfTexts[asked.language].file}-${date}.pdf"`,
    },
  });
}

async function drawn(db: Reader, { response, language, now }: Asked): Promise<Buffer<ArrayBuffer>> {
  const { definition, answers, completedAt } = response;
  const view = resultView({ definition, figures: officialFigures }, answers, language);
  const plan = await findPlan(db, { response, language, now });
  const [said, own] = [resultTexts[language], pdfTexts[language]];
  const dated = (moment: Date) => formatDate(moment.getTime(), language, amsterdam);
  const when = completedAt === null ? said.page.unfinishedEyebrow : said.said.eyebrow(dated(completedAt));
  const about = {
    title: `${own.title} – ${view.headline}`,
    subject: own.subject,
    author: "SPOT 035",
    language,
    madeAt: now,
  };
  const sheet = openSheet(about);
  resultPages(sheet, { view, language, when });
  await breath();
  planPages(sheet, { plan, language });
  await breath();
  within(sheet, "Sect", (inner) =>
    ending(
      inner,
      [view.disclaimer, own.scan(definition.title[language], definition.version), `${own.made(dated(now))}.`],
      language,
    ),
  );
  return closeSheet(sheet, (number, count) => [`${own.foot} · ${own.made(dated(now))}`, own.page(number, count)]);
}

function ending(sheet: Sheet, notes: readonly string[], language: Language): void {
  const { book } = resultTexts[language].page;
  heading(sheet, book.title, { level: 2, room: 120 });
  words(sheet, book.text, { after: 3 });
  words(sheet, book.free, { after: 3 });
  words(sheet, pdfTexts[language].address, { font: "strong" });
  link(sheet, settings().appUrl + paths.booking());
  sheet.doc.y += 10;
  for (const note of notes) words(sheet, note, { size: 9, colour: colours.grey, after: 1 });
}

/** Lets others go first for a moment: drawing is work of many milliseconds, and answers are being saved meanwhile. */
const breath = () => new Promise((resolve) => setImmediate(resolve));
