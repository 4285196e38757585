import { PassThrough, pipeline, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";
import { type Cell, rowXml, sheetClose, sheetOpen, sheetPath, workbookParts } from "./xlsx-parts.ts";

type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;

export interface Table {
  /** The name of its sheet: at most 25 characters, without : \ / ? * [ ]. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: Rows;
}

/** Excel takes 1,048,576 rows in a sheet. */
const mostRows = 1_000_000;
const chunkLength = 64 * 1024;

/**
 * A workbook of tables as a stream: rows are asked for as fast as they are taken off at the other end, so that memory
 * does not grow with their number. A table of more rows than fit goes on in a next sheet, under the same header.
 */
export function xlsxStream(tables: readonly Table[], rowsPerSheet = mostRows): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  pipeline(zip.outputStream, output, () => undefined);
  const failed = (error: unknown) =>
    output.destroy(error instanceof Error ? error : new Error("A workbook failed.", { cause: error }));
  zip.on("error", failed);
  writeTables({ zip, output, rowsPerSheet }, tables).catch(failed);
  return output;
}

interface Work {
  readonly zip: ZipFile;
  readonly output: PassThrough;
  readonly rowsPerSheet: number;
}

async function writeTables(work: Work, tables: readonly Table[]): Promise<void> {
  const names: string[] = [];
  for (const table of tables) await writeTable(work, table, names);
  for (const [path, content] of Object.entries(workbookParts(names))) work.zip.addBuffer(Buffer.from(content), path);
  work.zip.end();
}

/** Writes one table into as many sheets as it takes, and notes their names. */
async function writeTable({ zip, output, rowsPerSheet }: Work, table: Table, names: string[]): Promise<void> {
  const rows = iteratorOf(table.rows);
  let next = await rows.next();
  for (let nth = 1; nth === 1 || next.done !== true; nth++) {
    const sheet = Readable.from(sheetXml());
    // whoever was reading has gone: nothing is asked of the rows any more
    output.once("close", () => sheet.destroy());
    names.push(nth === 1 ? table.name : `${table.name} ${nth}`);
    zip.addReadStream(sheet, sheetPath(names.length), { compressionLevel: 1 });
    await finished(sheet);
  }

  async function* sheetXml(): AsyncGenerator<Buffer> {
    let chunk = sheetOpen + rowXml(table.header, 1);
    for (let count = 0; next.done !== true && count < rowsPerSheet; count++) {
      chunk += rowXml(next.value);
      if (chunk.length >= chunkLength) {
        yield Buffer.from(chunk);
        chunk = "";
      }
      next = await rows.next();
    }
    yield Buffer.from(chunk + sheetClose);
  }
}

async function* iteratorOf(rows: Rows): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}
