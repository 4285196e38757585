import { findFileCase } from "#app/domain/cases/file-queries.server.ts";
import { notFound } from "#app/web/guard.server.ts";

type Reader = Parameters<typeof findFileCase>[0];

/** One of her own cases. @throws 404 for somebody else's and for none */
export async function openedCase(db: Reader, which: { id: string; contactId: string }) {
  const found = await findFileCase(db, which);
  if (!found) throw notFound();
  return found;
}
