import { findRound } from "#app/domain/rounds/queries.server.ts";
import { notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";

type Reader = Parameters<typeof findRound>[0];

/** The calculation in the address. @throws 404 when there is none */
export async function openedRound(db: Reader, params: Readonly<Record<string, string | undefined>>) {
  const kept = await findRound(db, idParam(params));
  if (!kept) throw notFound();
  return kept;
}
