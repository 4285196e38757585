// What pdfkit 0.20 can do and its published types (0.17) do not say yet. Remove what they come to say themselves.
declare namespace PDFKit {
  namespace Mixins {
    interface StructureElementOptions {
      /** Of a heading cell: what it heads. */
      scope?: "Row" | "Column";
      placement?: "Block" | "Inline";
      /** Left, top, right, bottom; in points from the top of the page. */
      bbox?: [number, number, number, number];
    }
    interface PDFAnnotation {
      /** `Contents`: what is read for the link, as a String object; a plain string becomes a name. */
      link(
        x: number,
        y: number,
        w: number,
        h: number,
        url: string,
        options: { structParent: PDFStructureElement; Contents: object },
      ): this;
    }
  }
  interface PDFOutline {
    addItem(title: string, options: { expanded?: boolean; fit: false; top: number; left: number; zoom: 0 }): PDFOutline;
  }
}
