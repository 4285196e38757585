import type { SharedResult } from "#app/domain/scan/shared-result.ts";
import type { Language } from "#app/texts/language.ts";
import { pdfTexts } from "#app/texts/pdf.ts";
import { resultTexts } from "#app/texts/result.ts";
import { bar, lamps, logo, meter, radar, radarTall } from "./drawings.server.ts";
import { colours, page, textWidth } from "./look.server.ts";
import { bookmark, figure, heading } from "./parts.server.ts";
import { breath, decoration, heightOf, marked, type Sheet, section, within, words } from "./sheet.server.ts";
import { type CellPlace, table } from "./table.server.ts";

interface Content {
  readonly view: SharedResult;
  readonly language: Language;
  /** What it is, and when it was completed or that it is not finished. */
  readonly eyebrow: string;
  /** What whoever reads it has to know first, if anything. */
  readonly note: string | null;
  /** How many questions are open, in words; null when none, and for who may not know. */
  readonly open: string | null;
}

/** Where she stands: the band with the headline, the total, the themes, and the comparison with others. */
export async function resultPages(sheet: Sheet, content: Content): Promise<void> {
  opening(sheet, content);
  await breath();
  within(sheet, "Sect", (inner) => themes(inner, content));
  await breath();
  await section(sheet, (inner) => comparison(inner, content));
}

const bandTall = 152;

function opening(sheet: Sheet, content: Content): void {
  const { doc } = sheet;
  const { view, language, eyebrow, note } = content;
  const said = pdfTexts[language];
  decoration(sheet, () => {
    doc.rect(0, 0, page.width, bandTall).fill(colours.night);
    doc.save().rect(0, 0, page.width, bandTall).clip();
    for (const radius of [150, 110, 70])
      doc
        .circle(page.width - 96, 10, radius)
        .fillOpacity(0.1)
        .fill(colours.spot);
    doc.fillOpacity(1).restore();
  });
  doc.y = 0;
  bookmark(sheet, view.headline, 1);
  marked(
    sheet,
    { type: "Figure", alt: said.logo, placement: "Block", bbox: [page.side, 24, page.side + 134, 56] },
    () => logo(sheet, page.side - 4, 24, 0.72),
  );
  doc.y = 74;
  words(sheet, eyebrow, { size: 10, colour: colours.lavender, after: 4 });
  words(sheet, view.headline, { as: "H1", font: "title", size: 26, colour: colours.white, width: 400 });
  doc.y = bandTall + 18;
  words(sheet, view.meaning, { size: 12.5, after: note === null ? 10 : 4 });
  if (note !== null) words(sheet, note, { size: 9.5, colour: colours.grey, after: 8 });
  total(sheet, content);
}

function total(sheet: Sheet, { view, language, open }: Content): void {
  const { doc } = sheet;
  const { total: measure } = view;
  const { page: said } = resultTexts[language];
  const note = measure.value === null ? said.scaleRange : said.scale;
  const column = { x: page.side + 196, width: textWidth - 212 };
  const tall = Math.max(92, 30 + heightOf(sheet, note, { ...column, size: 10 }) + (open === null ? 0 : 18) + 18);
  const top = doc.y;
  decoration(sheet, () => {
    doc.roundedRect(page.side, top, textWidth, tall, 10).fill(colours.spotLight);
    doc.rect(page.side, top + 10, 4, tall - 20).fill(colours.spot);
    meter(sheet, measure, { x: column.x, y: top + 14, width: 132, height: 30 });
  });
  doc.y = top + 12;
  const left = { x: page.side + 18, width: 166 };
  words(sheet, said.total, { ...left, size: 10.5, font: "strong", colour: colours.grey });
  words(sheet, measure.figure, { ...left, size: 30, font: "title", colour: colours.night });
  doc.y -= 8;
  words(sheet, measure.words, { ...left, size: 12, font: "strong", colour: colours.heath });
  doc.y = top + 50;
  words(sheet, note, { ...column, size: 10, after: 2 });
  if (open !== null) words(sheet, open, { ...column, size: 10, font: "strong" });
  doc.y = top + tall;
}

function themes(sheet: Sheet, { view, language }: Content): void {
  const said = resultTexts[language].page.themes;
  heading(sheet, said.title, { level: 2, room: radarTall });
  words(sheet, view.conclusion, { after: 6 });
  figure(sheet, { alt: view.description, height: radarTall }, (top) => radar(sheet, view.themes, top));
  const columns = [
    { header: said.theme, width: 190 },
    { header: pdfTexts[language].picture, width: 133 },
    { header: said.score, width: 60, align: "right" },
    { header: said.level, width: 100 },
  ] as const;
  const rows = view.themes.map((theme) => [
    { text: theme.name, strong: true },
    { text: "", draw: (place: CellPlace) => bar(sheet, theme, place) },
    { text: theme.figure },
    { text: theme.words },
  ]);
  table(sheet, columns, rows);
}

async function comparison(sheet: Sheet, { view, language }: Content): Promise<void> {
  const { comparison: compared } = view;
  const said = resultTexts[language].page.dii;
  heading(sheet, said.title, { level: 2, room: 130 });
  words(sheet, compared.about, { after: 4 });
  words(sheet, compared.sentence, { font: "strong", after: 6 });
  // whoever may not see the answers gets no things
  const known = compared.things.length > 0;
  if (known) count(sheet, compared.things, language);
  if (compared.peers === null) words(sheet, said.noSize);
  else peers(sheet, compared.peers, language);
  await breath();
  if (known) things(sheet, compared.things, language);
  await breath();
}

type Things = SharedResult["comparison"]["things"];

/** As lamps: how many she has, and how many she may have. */
function count(sheet: Sheet, compared: Things, language: Language): void {
  const states = compared.map(({ state }) => (state === "yes" ? "on" : state === "unknown" ? "maybe" : "off"));
  const inState = (wanted: string) => states.filter((state) => state === wanted).length;
  const alt = pdfTexts[language].lamps(inState("on"), inState("maybe"));
  figure(sheet, { alt, height: 28 }, (top) => lamps(sheet, states, { x: page.side, y: top, width: textWidth }));
}

function things(sheet: Sheet, compared: Things, language: Language): void {
  const [said, own] = [resultTexts[language].page.dii, pdfTexts[language]];
  heading(sheet, own.things, { level: 3, room: 80 });
  const columns = [
    { header: said.thing, width: textWidth - 130 },
    { header: said.state, width: 130 },
  ];
  table(
    sheet,
    columns,
    compared.map(({ name, state }) => [{ text: name }, { text: said.states[state], strong: state === "yes" }]),
  );
}

function peers(sheet: Sheet, view: NonNullable<SharedResult["comparison"]["peers"]>, language: Language): void {
  const [said, own] = [resultTexts[language].page.dii, pdfTexts[language]];
  heading(sheet, view.title, { level: 3, room: 120 });
  words(sheet, view.sentence, { after: 6 });
  const most = Math.max(1, ...view.bands.map(({ share }) => share));
  const columns = [
    { header: said.group, width: 170 },
    { header: own.share, width: 233 },
    { header: said.netherlands, width: 80, align: "right" },
  ] as const;
  const rows = view.bands.map(({ label, share, shareText, mark }) => [
    { text: mark === undefined ? label : `${label} – ${mark}`, strong: mark !== undefined },
    {
      text: "",
      draw: (place: CellPlace) => bar(sheet, { value: (100 * share) / most, low: 0, high: 0 }, place),
    },
    { text: shareText, strong: mark !== undefined },
  ]);
  table(sheet, columns, rows);
  for (const note of [...view.notes, view.source]) words(sheet, note, { size: 9, colour: colours.grey, after: 2 });
}
