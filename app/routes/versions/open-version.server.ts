import { scanVersionOf } from "#app/domain/scan/catalogue.server.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { findDraft } from "#app/domain/scan/version-queries.server.ts";
import { notFound } from "#app/web/guard.server.ts";
import { mainScanId } from "#scans/index.ts";

export interface OpenVersion {
  readonly version: number;
  readonly definition: ScanDefinition;
  /** Null for a published version: nothing of it can be changed. */
  readonly revision: number | null;
}

/** The version that an address names, draft or published. @throws 404 */
export async function openVersion(db: Reader, params: Params): Promise<OpenVersion> {
  const version = versionParam(params);
  const draft = await findDraft(db, mainScanId, version);
  if (draft) return { version, definition: draft.content, revision: draft.revision };
  const definition = await scanVersionOf(db, mainScanId, version);
  if (!definition) throw notFound();
  return { version, definition, revision: null };
}

/** The number of a version in an address. @throws 404 when it cannot be one */
export function versionParam(params: Params): number {
  const { id = "" } = params;
  if (!/^[1-9]\d{0,3}$/.test(id)) throw notFound();
  return Number(id);
}

type Reader = Parameters<typeof findDraft>[0];

type Params = Readonly<Record<string, string | undefined>>;
