import { encode } from "uqr";

/** A QR code as a drawing: a square of `size` units with the dark modules as one path. */
export interface QrShape {
  readonly size: number;
  readonly path: string;
}

/** White round a code, in modules: what a camera needs to find it (ISO/IEC 18004). */
const quietZone = 4;

/** Draws a text as a QR code that still reads with 15 % of it gone. @throws when the text is longer than a code can hold (2,331 bytes) */
export function qrShape(text: string): QrShape {
  const { data, size } = encode(text, { ecc: "M", border: quietZone });
  return {
    size,
    path: data
      .map((row, y) =>
        runsOf(row)
          .map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`)
          .join(""),
      )
      .join(""),
  };
}

/** The stretches of dark modules in a row. */
function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && last !== undefined && last.x + last.length === x) last.length += 1;
    else if (dark) runs.push({ x, length: 1 });
  });
  return runs;
}
