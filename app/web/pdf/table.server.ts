import { colours, page, textWidth } from "./look.server.ts";
import { decoration, heightOf, keep, put, type Sheet, within, words } from "./sheet.server.ts";

export interface Column {
  readonly header: string;
  readonly width: number;
  readonly align?: "left" | "right";
}
/** A cell's words, and what may be drawn in it for the eye alone. */
export interface Cell {
  readonly text: string;
  readonly strong?: boolean;
  /** Room before the words, for what is drawn there. */
  readonly indent?: number;
  readonly draw?: (place: CellPlace) => void;
}
/** Where may be drawn: from this left edge, level with the words or round the row's middle, so wide; in points. */
export interface CellPlace {
  readonly x: number;
  readonly top: number;
  readonly middle: number;
  readonly width: number;
}

const inset = 6;
const padding = 4;
const size = 10;

/**
 * A table with a heading row; the first cell of each row heads that row. Rows never break over two pages, and a page on which it goes on
 * begins with its heading again, for the eye.
 */
export function table(sheet: Sheet, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  const head = columns.map(({ header }) => ({ text: header, strong: true }));
  keep(sheet, 64);
  within(sheet, "Table", (inner) => {
    row(inner, placedIn(inner, columns, head), "Column");
    for (const cells of rows) {
      const placed = placedIn(inner, columns, cells);
      const before = inner.doc.page;
      keep(inner, placed.height);
      if (inner.doc.page !== before) row(inner, placedIn(inner, columns, head), "again");
      row(inner, placed, "Row");
    }
  });
  sheet.doc.y += 6;
}

function row(sheet: Sheet, { cells, height }: Placed, heads: "Column" | "Row" | "again"): void {
  const { doc } = sheet;
  const top = doc.y;
  const at = (work: () => void) => {
    doc.y = top + padding;
    work();
  };
  decoration(sheet, () => {
    if (heads === "Row") doc.rect(page.side, top + height, textWidth, 0.5).fill(colours.sandDark);
    else doc.rect(page.side, top, textWidth, height).fill(colours.sand);
    for (const { text, look } of heads === "again" ? cells : []) at(() => put(doc, text, look));
  });
  if (heads !== "again") {
    within(sheet, "TR", (tr) => {
      cells.forEach(({ text, look, draw, x, width }, index) => {
        const place = { x: x + inset, top: top + padding, middle: top + height / 2, width: width - 2 * inset };
        if (draw) decoration(tr, () => draw(place));
        const scope = heads === "Column" || index === 0 ? heads : undefined;
        at(() => words(tr, text, scope ? { ...look, as: "TH", scope } : { ...look, as: "TD" }));
      });
    });
  }
  doc.y = top + height;
}

type Placed = ReturnType<typeof placedIn>;

function placedIn(sheet: Sheet, columns: readonly Column[], cells: readonly Cell[]) {
  const placed = cells.map((cell, index) => {
    const { width = 0, align = "left" } = columns[index] ?? {};
    const x = columns.slice(0, index).reduce<number>((left, column) => left + column.width, page.side);
    const { indent = 0, strong } = cell;
    const place = { x: x + inset + indent, width: width - 2 * inset - indent };
    return { ...cell, x, width, look: { ...place, size, align, font: strong ? "strong" : "text" } as const };
  });
  const height = 2 * padding + Math.max(...placed.map(({ text, look }) => heightOf(sheet, text || "x", look)));
  return { cells: placed, height };
}
