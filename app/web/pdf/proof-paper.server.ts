import type { ProofContent } from "#app/domain/work/proof.ts";
import { type ProofView, proofView } from "#app/domain/work/proof-view.ts";
import { qrShape } from "#app/lib/qr-code.ts";
import type { Language } from "#app/texts/language.ts";
import { proofTexts } from "#app/texts/proof.ts";
import { logo, meter } from "./drawings.server.ts";
import { colours, page, textWidth } from "./look.server.ts";
import { bookmark, heading, link } from "./parts.server.ts";
import { breath, closeSheet, decoration, keep, marked, openSheet, type Sheet, within, words } from "./sheet.server.ts";
import { table } from "./table.server.ts";

/** What is drawn: the signed content, and how it is checked. */
export interface ProofPaper {
  readonly content: ProofContent;
  readonly language: Language;
  readonly madeAt: Date;
  /** Whole address of the page that says whether it holds; null when that can no longer be told. */
  readonly url: string | null;
  readonly keyId: string;
}

/** A proof of work on paper, for a portfolio: one A4, tagged, with a code that leads to the page that says whether it holds. */
export async function drawnProof({ content, language, madeAt, url, keyId }: ProofPaper): Promise<Buffer<ArrayBuffer>> {
  const said = proofTexts[language];
  const view = proofView(content, language);
  const title = said.documentTitle(content.holder);
  const sheet = await openSheet({ title, subject: said.subject, author: "SPOT 035", language, madeAt });
  opening(sheet, view, language);
  await breath();
  within(sheet, "Sect", (inner) => skills(inner, view, language));
  await breath();
  within(sheet, "Sect", (inner) => facts(inner, view, language));
  within(sheet, "Sect", (inner) => checking(inner, { url, keyId, id: content.id, language }));
  return closeSheet(sheet, (number, count) => [said.paper.foot, said.paper.page(number, count)]);
}

const bandTall = 190;

function opening(sheet: Sheet, view: ProofView, language: Language): void {
  const { doc } = sheet;
  const said = proofTexts[language];
  decoration(sheet, () => {
    doc.rect(0, 0, page.width, bandTall).fill(colours.night);
    doc.save().rect(0, 0, page.width, bandTall).clip();
    for (const radius of [210, 160, 110, 60])
      doc
        .circle(page.width - 90, 30, radius)
        .fillOpacity(0.08)
        .fill(colours.spot);
    doc.fillOpacity(1).restore();
    doc.rect(0, bandTall, page.width, 5).fill(colours.spot);
  });
  doc.y = 0;
  bookmark(sheet, said.documentTitle(view.holder), 1);
  marked(
    sheet,
    { type: "Figure", alt: said.paper.logo, placement: "Block", bbox: [page.side, 24, page.side + 134, 56] },
    () => logo(sheet, page.side - 4, 24, 0.72),
  );
  doc.y = 82;
  words(sheet, said.title, { as: "H1", font: "title", size: 17, colour: colours.spot, after: 6 });
  words(sheet, view.holder, { font: "title", size: 32, colour: colours.white, width: 400 });
  doc.y = bandTall + 30;
  words(sheet, said.didTitle, { font: "strong", size: 10.5, colour: colours.grey, after: 2 });
  words(sheet, view.title, { as: "H2", font: "title", size: 19, colour: colours.night, after: 6 });
  if (view.work !== null) words(sheet, view.work, { size: 12.5, after: 4 });
}

function skills(sheet: Sheet, { skills: shown }: ProofView, language: Language): void {
  const said = proofTexts[language];
  heading(sheet, said.skillsTitle, { level: 3, room: 90 });
  if (shown.length === 0) words(sheet, said.noSkills);
  else levels(sheet, shown, language);
}

function levels(sheet: Sheet, shown: ProofView["skills"], language: Language): void {
  const said = proofTexts[language];
  words(sheet, said.skillsLead, { size: 10, colour: colours.grey, after: 6 });
  const widths = [textWidth * 0.52, textWidth * 0.48];
  table(
    sheet,
    [said.columns.skill, said.columns.level].map((header, index) => ({ header, width: widths[index] ?? 0 })),
    shown.map(({ name, level, levelWords }) => [
      { text: name },
      {
        text: levelWords,
        indent: 58,
        draw: ({ x, middle }) => {
          const reach = { value: level * 25, low: level * 25, high: level * 25 };
          meter(sheet, reach, { x, y: middle - 6, height: 12, width: 48 });
        },
      },
    ]),
  );
}

function facts(sheet: Sheet, view: ProofView, language: Language): void {
  const said = proofTexts[language];
  heading(sheet, said.factsTitle, { level: 3, room: 110 });
  const { doc } = sheet;
  within(sheet, "L", (inner) => {
    for (const { term, value } of view.facts) {
      keep(inner, 18);
      within(inner, "LI", (item) => {
        const { y } = doc;
        words(item, term, { as: "Lbl", font: "strong", size: 10.5, width: 120 });
        doc.y = y;
        words(item, value, { as: "LBody", size: 10.5, x: page.side + 130, width: textWidth - 130, after: 4 });
      });
    }
  });
}

const codeSide = 92;

function checking(
  sheet: Sheet,
  { url, keyId, id, language }: Pick<ProofPaper, "url" | "keyId" | "language"> & { id: string },
): void {
  const { doc } = sheet;
  const said = proofTexts[language];
  const tall = codeSide + 28;
  keep(sheet, tall + 14);
  const top = doc.y + 14;
  decoration(sheet, () => {
    doc.roundedRect(page.side, top, textWidth, tall, 10).fill(colours.spotLight);
    doc.rect(page.side, top + 10, 4, tall - 20).fill(colours.spot);
  });
  const left = { x: page.side + 20, width: textWidth - codeSide - 54 };
  doc.y = top + 13;
  words(sheet, said.paper.check, { ...left, as: "H3", font: "title", size: 13, colour: colours.night, after: 2 });
  if (url !== null) {
    words(sheet, said.paper.checkText, { ...left, size: 10, after: 3 });
    link(sheet, url, { ...left, size: 8.5 });
    doc.y += 4;
    code(sheet, { url, alt: said.paper.code, top: top + 14 });
  }
  words(sheet, said.paper.signed(keyId), { ...left, size: 8.5, colour: colours.grey });
  words(sheet, `${said.number} ${id}`, { ...left, size: 8.5, colour: colours.grey });
  doc.y = top + tall;
}

function code(sheet: Sheet, { url, alt, top }: { url: string; alt: string; top: number }): void {
  const { doc } = sheet;
  const { size, path } = qrShape(url);
  const [x, y] = [page.side + textWidth - codeSide - 16, doc.y];
  marked(sheet, { type: "Figure", alt, placement: "Block", bbox: [x, top, x + codeSide, top + codeSide] }, () => {
    doc.rect(x, top, codeSide, codeSide).fill(colours.white);
    doc
      .save()
      .translate(x, top)
      .scale(codeSide / size);
    doc.path(path).fill(colours.ink);
    doc.restore();
  });
  doc.y = y;
}
