import { colours, page, textWidth } from "./look.server.ts";
import { heightOf, keep, type Look, marked, put, type Sheet, within, words } from "./sheet.server.ts";

const sizes = { 2: 18, 3: 13.5, 4: 11.5 } as const;

/** A heading, with so much room below it that it never ends a page; those of level 2 and 3 are bookmarks too. @returns where its own bookmarks go */
export function heading(sheet: Sheet, text: string, { level, room = 60 }: { level: 2 | 3 | 4; room?: number }): Sheet {
  const { doc } = sheet;
  const look = {
    font: level === 4 ? "strong" : "title",
    size: sizes[level],
    colour: level === 4 ? colours.ink : colours.night,
  } as const;
  keep(sheet, heightOf(sheet, text, look) + room);
  if (doc.y > page.top) doc.y += level === 2 ? 20 : level === 3 ? 12 : 6;
  const outline = level === 4 ? sheet.outline : bookmark(sheet, text, level);
  words(sheet, text, { ...look, as: `H${level}`, after: level === 2 ? 5 : 2 });
  return { ...sheet, outline };
}

/** Makes a bookmark to where the writing is. */
export function bookmark({ doc, outline }: Sheet, title: string, level: 1 | 2 | 3): PDFKit.PDFOutline {
  // pdfkit counts `left` from the right edge
  return outline.addItem(title, {
    expanded: level < 3,
    fit: false,
    top: Math.max(0, doc.y - 12),
    left: page.width,
    zoom: 0,
  });
}

const indent = 15;

/** A list; before each item stands a dot, or its number. */
export function list(
  sheet: Sheet,
  items: readonly string[],
  { mark = "dot", ...look }: Look & { mark?: "dot" | "number" } = {},
): void {
  const { x = page.side, width = textWidth, size = 11 } = look;
  within(sheet, "L", (inner) => {
    items.forEach((item, index) => {
      const own = { ...look, size, x: x + indent, width: width - indent };
      keep(inner, heightOf(inner, item, own));
      within(inner, "LI", (li) => {
        const { y } = li.doc;
        words(li, mark === "dot" ? "•" : `${index + 1}.`, { ...look, size, as: "Lbl", x, width: indent });
        li.doc.y = y;
        words(li, item, { ...own, as: "LBody", after: 2.5 });
      });
    });
  });
}

/** A box to tick with a pen, or ticked already. */
export function tickBox({ doc }: Sheet, x: number, y: number, ticked = false): void {
  doc
    .roundedRect(x, y, 10.5, 10.5, 2)
    .lineWidth(1)
    .fillAndStroke(ticked ? colours.heath : colours.white, colours.heath);
  if (ticked)
    doc
      .moveTo(x + 2.4, y + 5.4)
      .lineTo(x + 4.6, y + 7.8)
      .lineTo(x + 8.4, y + 3)
      .lineWidth(1.4)
      .strokeColor(colours.white)
      .stroke();
}

/** A drawing that is read as one sentence. */
export function figure(
  sheet: Sheet,
  { alt, height }: { alt: string; height: number },
  draw: (top: number) => void,
): void {
  keep(sheet, height);
  const top = sheet.doc.y;
  marked(
    sheet,
    { type: "Figure", alt, placement: "Block", bbox: [page.side, top, page.side + textWidth, top + height] },
    () => draw(top),
  );
  sheet.doc.y = top + height;
}

/** Words that lead to a page elsewhere; the address is what is read and printed. */
export function link(sheet: Sheet, url: string, look: Look = {}): void {
  const { doc } = sheet;
  const { size = 11, x = page.side } = look;
  within(sheet, "Link", (inner) => {
    const { y } = doc;
    marked(inner, { type: "Span" }, () => put(doc, url, { ...look, colour: look.colour ?? colours.heath }));
    const width = Math.min(
      look.width ?? textWidth,
      doc
        .font(look.font ?? "text")
        .fontSize(size)
        .widthOfString(url),
    );
    doc.link(x, y, width, doc.y - y, url, { structParent: inner.parent, Contents: new String(url) });
  });
}
