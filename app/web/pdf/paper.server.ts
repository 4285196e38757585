import type { PlanView } from "#app/domain/plan/plan-view.ts";
import { sharedPlan } from "#app/domain/plan/shared-plan.ts";
import type { FoundResponse } from "#app/domain/scan/queries.server.ts";
import type { ResultView } from "#app/domain/scan/result-view.ts";
import { sharedResult } from "#app/domain/scan/shared-result.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { keepingTexts } from "#app/texts/keeping.ts";
import type { Language } from "#app/texts/language.ts";
import { pdfTexts } from "#app/texts/pdf.ts";
import { resultTexts } from "#app/texts/result.ts";
import { colours } from "./look.server.ts";
import { heading, link } from "./parts.server.ts";
import { planPages } from "./plan-pages.server.ts";
import { resultPages } from "./result-pages.server.ts";
import { sharedPlanPages } from "./shared-plan-pages.server.ts";
import { closeSheet, openSheet, type Sheet, within, words } from "./sheet.server.ts";

/** What is drawn, and for whom. */
export interface Paper {
  readonly response: Pick<FoundResponse, "definition" | "completedAt">;
  readonly view: ResultView;
  readonly plan: PlanView;
  readonly language: Language;
  readonly now: Date;
  /** A reader's paper holds what the shared page shows, and not one answer more. */
  readonly audience: "owner" | "reader";
}

/** A result and its plan as the bytes of a PDF. No private link stands in it: whoever gets the paper gets the paper alone. */
export async function drawnPaper(paper: Paper): Promise<Buffer<ArrayBuffer>> {
  const { response, view, language, now } = paper;
  const { definition } = response;
  const own = pdfTexts[language];
  const made = own.made(dateWords(now, language));
  const title = `${own.title} – ${view.headline}`;
  const sheet = await openSheet({ title, subject: own.subject, author: "SPOT 035", language, madeAt: now });
  const invitation = await (paper.audience === "owner" ? ownersPages : readersPages)(sheet, paper);
  const notes = [view.disclaimer, own.scan(definition.title[language], definition.version), `${made}.`];
  within(sheet, "Sect", (inner) => ending(inner, invitation, notes));
  return closeSheet(sheet, (number, count) => [`${own.foot} · ${made}`, own.page(number, count)]);
}

/** What whoever reads it may do next, and where. */
interface Invitation {
  readonly title: string;
  readonly texts: readonly string[];
  readonly address: string;
  readonly path: string;
}

async function ownersPages(sheet: Sheet, { response, view, plan, language }: Paper): Promise<Invitation> {
  const { page, said } = resultTexts[language];
  const { title, address } = pdfTexts[language];
  const { completedAt } = response;
  const when = completedAt === null ? page.unfinishedEyebrow : said.eyebrow(dateWords(completedAt, language));
  await resultPages(sheet, { view, language, eyebrow: `${title} · ${when}`, note: null, open: view.open });
  await planPages(sheet, { plan, language });
  return { title: page.book.title, texts: [page.book.text, page.book.free], address, path: paths.booking() };
}

async function readersPages(sheet: Sheet, { view, plan, language }: Paper): Promise<Invitation> {
  const { shared } = keepingTexts[language].page;
  const { sharedNote: note, ownAddress: address } = pdfTexts[language];
  await resultPages(sheet, { view: sharedResult(view), language, eyebrow: shared.title, note, open: null });
  await sharedPlanPages(sheet, { plan: sharedPlan(plan), language });
  return { title: shared.ownTitle, texts: [shared.own], address, path: paths.scan() };
}

function ending(sheet: Sheet, { title, texts, address, path }: Invitation, notes: readonly string[]): void {
  heading(sheet, title, { level: 2, room: 120 });
  for (const text of texts) words(sheet, text, { after: 3 });
  words(sheet, address, { font: "strong" });
  link(sheet, settings().appUrl + path);
  sheet.doc.y += 10;
  for (const note of notes) words(sheet, note, { size: 9, colour: colours.grey, after: 1 });
}

const dateWords = (moment: Date, language: Language) => formatDate(moment.getTime(), language, amsterdam);
