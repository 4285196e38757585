import { v5 as uuidv5 } from "uuid";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import type { Writer } from "#db/database.ts";

const versionsNamespace = "5b0f3a52-7f0e-5c1b-9a55-035035035035";

/** Writes in the journal what happened to a version of a scan, or was done with its responses. */
export function recordVersion(
  tx: Writer,
  { scan, version, by, ...facts }: { scan: string; version: number; by: JournalActor; format?: string },
  action: string,
): Promise<void> {
  // the journal names things by a UUID; a version has none of its own
  const id = uuidv5(`${scan} ${version}`, versionsNamespace);
  return record(tx, { by, action, object: { type: "scan-version", id }, facts: { scan, version, ...facts } });
}
