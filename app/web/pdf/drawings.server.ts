import { labelLineHeight, labelLines, point, radarHeight, radarWidth, rings } from "#app/ui/radar-shape.ts";
import { colours, page } from "./look.server.ts";
import { put, type Sheet } from "./sheet.server.ts";

type Doc = PDFKit.PDFDocument;

/** A score as it is drawn: known (`value`), or lying between two ends. */
export interface Reach {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

/** The mark of the house, 44 points tall at scale 1: SPOT with the light as its O, and 035 as on a studio clock. */
export function logo({ doc }: Sheet, x: number, y: number, scale: number): void {
  doc.save().translate(x, y).scale(scale);
  doc.circle(77, 24, 20).fillOpacity(0.25).fill(colours.spot).fillOpacity(1);
  doc.circle(77, 24, 16).fill(colours.spot);
  doc.path(letters).lineWidth(6.5).strokeColor(colours.white).stroke();
  doc.roundedRect(126, 5, 64, 38, 7).lineWidth(1).fillAndStroke(colours.nightDeep, colours.nightLight);
  doc.path(digits).lineWidth(4.2).strokeColor(colours.spot).stroke();
  doc.restore();
}

/** Twelve bars in four groups, one per level: lit up to the score, pale between what is sure and what is possible. */
export function meter(
  { doc }: Sheet,
  reach: Reach,
  { x, y, height, width }: { x: number; y: number; height: number; width: number },
): void {
  const step = (width - 3 * groupGap) / bars;
  const [lit, possible] = [reach.value ?? reach.low, reach.value ?? reach.high].map((end) =>
    Math.ceil((end * bars) / 100),
  );
  for (let bar = 0; bar < bars; bar++) {
    const tall = height * (0.3 + (0.7 * bar) / (bars - 1));
    const colour =
      bar < (lit ?? 0)
        ? bar === (lit ?? 0) - 1
          ? colours.spot
          : colours.heath
        : bar < (possible ?? 0)
          ? colours.lavender
          : colours.sandDark;
    doc
      .roundedRect(
        x + bar * step + Math.floor(bar / 3) * groupGap,
        y + height - tall,
        step * 0.74,
        tall,
        Math.min(1.5, step / 5),
      )
      .fill(colour);
  }
}

/** One bar from 0 to 100. */
export function bar(
  { doc }: Sheet,
  reach: Reach,
  { x, middle, width }: { x: number; middle: number; width: number },
): void {
  const [low, high] = [reach.value ?? reach.low, reach.value ?? reach.high];
  const top = middle - 3.5;
  doc.roundedRect(x, top, width, 7, 3.5).fill(colours.sand);
  if (high > 0)
    doc
      .roundedRect(x, top, Math.max(7, (width * high) / 100), 7, 3.5)
      .fill(high > low ? colours.lavender : colours.heath);
  if (high > low && low > 0) doc.roundedRect(x, top, Math.max(7, (width * low) / 100), 7, 3.5).fill(colours.heath);
}

export interface Axis extends Reach {
  readonly shortName: string;
}

const spare = { above: 36, below: 12 };
const radarScale = 0.64;
/** Without the room that the page on screen leaves above and below the names. */
export const radarTall = (radarHeight - spare.above - spare.below) * radarScale;

/** The themes around one middle; every value also stands at its axis. */
export function radar({ doc }: Sheet, axes: readonly Axis[], top: number): void {
  const at = (index: number, value: number) => point(index, axes.length, value).map(Number);
  doc
    .save()
    .translate((page.width - radarWidth * radarScale) / 2, top - spare.above * radarScale)
    .scale(radarScale);
  for (const ring of rings)
    outlineOf(
      doc,
      axes.map((_, index) => at(index, ring)),
    )
      .lineWidth(1)
      .strokeColor(colours.sandDark)
      .stroke();
  for (const index of axes.keys())
    line(doc, at(index, 0), at(index, 100)).lineWidth(1).strokeColor(colours.sandDark).stroke();
  axes.forEach(({ low, high }, index) => {
    if (low < high)
      line(doc, at(index, low), at(index, high))
        .lineWidth(3)
        .dash(2, { space: 4 })
        .strokeColor(colours.line)
        .stroke()
        .undash();
  });
  const known = axes.flatMap(({ value }, index) => (value === null ? [] : [at(index, value)]));
  if (known.length > 2)
    outlineOf(doc, known).lineWidth(2.5).fillOpacity(0.16).fillAndStroke(colours.heath, colours.heath).fillOpacity(1);
  for (const [x = 0, y = 0] of known) doc.circle(x, y, 6).lineWidth(2).fillAndStroke(colours.spot, colours.night);
  for (const [index, axis] of axes.entries()) label(doc, axis, [index, axes.length]);
  doc.restore();
}

/** A row of lamps, one for each thing that is counted. */
export function lamps(
  { doc }: Sheet,
  states: readonly ("on" | "maybe" | "off")[],
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const step = width / states.length;
  const sorted = [...states].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  sorted.forEach((state, index) => {
    const fill = { on: colours.spot, maybe: colours.spotLight, off: colours.white }[state];
    doc
      .roundedRect(x + index * step, y, step - 4, 20, 4)
      .lineWidth(1)
      .fillAndStroke(fill, state === "off" ? colours.sandDark : colours.night);
  });
}

const order = ["on", "maybe", "off"];
const bars = 12;
const groupGap = 4;

function label(doc: Doc, axis: Axis, place: readonly [number, number]): void {
  const { x, y, anchor, lines } = labelLines(axis.shortName, place[0], place[1]);
  const texts = [
    ...lines.map((text) => ({ text, font: "text" as const })),
    { text: axis.value === null ? `${axis.low}–${axis.high}` : String(axis.value), font: "strong" as const },
  ];
  texts.forEach(({ text, font }, index) => {
    const size = font === "strong" ? 18 : 16;
    const width = doc.font(font).fontSize(size).widthOfString(text);
    const left = anchor === "start" ? 0 : anchor === "end" ? width : width / 2;
    // the web's figures stand on a line, pdfkit's hang from one
    doc.y = Number(y) + index * labelLineHeight - size * 0.8;
    put(doc, text, { font, size, x: Number(x) - left, width: width + 10 });
  });
}

function outlineOf(doc: Doc, points: readonly (readonly number[])[]): Doc {
  const [[x = 0, y = 0] = [], ...others] = points;
  doc.moveTo(x, y);
  for (const [left = 0, top = 0] of others) doc.lineTo(left, top);
  return doc.closePath();
}

const line = (doc: Doc, [x1 = 0, y1 = 0]: readonly number[], [x2 = 0, y2 = 0]: readonly number[]): Doc =>
  doc.moveTo(x1, y1).lineTo(x2, y2);

const letters =
  "M25 14c-1.5-3.5-4.5-5-8.5-5C11.5 9 8 11.5 8 15.5c0 9 17.5 5 17.5 15 0 5-4 8-9 8s-9-2-10.5-6M36 42V9.5h7.5a8.5 8.5 0 0 1 0 17H37M97.5 9.5h21M108 9.5V42";
const digits =
  "M135.5 20a5.5 5.5 0 0 1 11 0v8a5.5 5.5 0 0 1-11 0zM153 17c1-2 2.8-3 5-3 3.2 0 5.5 2 5.5 4.8 0 2.9-2.3 4.8-5.5 4.8 3.5 0 6 2 6 5 0 3.1-2.5 5.4-6 5.4-2.5 0-4.6-1.2-5.6-3.2M180 14.5h-8.5v8.3c1.2-.9 2.5-1.3 4-1.3 3.3 0 5.7 2.5 5.7 6s-2.5 6.3-6 6.3c-2.3 0-4.3-1-5.3-2.8";
