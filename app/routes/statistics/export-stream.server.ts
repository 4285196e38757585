import { Readable } from "node:stream";
import type { AppLoadContext } from "@remix-run/node";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { type ExportColumn, exportColumns, exportRow } from "#app/domain/statistics/export-columns.ts";
import { legendOf } from "#app/domain/statistics/export-legend.ts";
import { exportedResponses } from "#app/domain/statistics/export-queries.server.ts";
import { byteOrderMark, csvRow } from "#app/lib/csv.ts";
import { xlsxStream } from "#app/lib/xlsx.server.ts";
import { settings } from "#app/settings.server.ts";
import type { Language } from "#app/texts/language.ts";
import { statisticsTexts } from "#app/texts/statistics.ts";

export const exportTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

interface ExportFile {
  readonly definition: ScanDefinition;
  readonly format: keyof typeof exportTypes;
  readonly language: Language;
}

type Rows = AsyncIterable<ReturnType<typeof exportRow>>;

const chunkLength = 64 * 1024;

/** All responses to one version as a file that is made while it is read: one row after the other. */
export function exportStream(db: AppLoadContext["db"], { definition, format, language }: ExportFile): Readable {
  const columns = exportColumns(definition);
  const header = columns.map(({ name }) => name);
  const rows = rowsOf(db, definition, columns);
  if (format === "csv") return Readable.from(csvChunks(header, rows), { objectMode: false });
  const words = statisticsTexts[language].file;
  return xlsxStream([
    { name: words.scans, header, rows },
    { name: words.legend, header: words.columns, rows: legendOf(columns, words, language) },
  ]);
}

async function* rowsOf(db: AppLoadContext["db"], definition: ScanDefinition, columns: readonly ExportColumn[]) {
  const secret = settings().sessionSecret ?? "";
  const which = { scan: definition.id, version: definition.version, secret };
  for await (const response of exportedResponses(db, which)) yield exportRow(definition, columns, response);
}

async function* csvChunks(header: readonly string[], rows: Rows): AsyncGenerator<string> {
  let chunk = byteOrderMark + csvRow(header);
  for await (const row of rows) {
    chunk += csvRow(row);
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}
