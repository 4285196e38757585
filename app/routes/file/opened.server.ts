import { findFileCase } from "#app/domain/cases/file-queries.server.ts";
import { findContactByLink } from "#app/domain/people/queries.server.ts";
import { gone, notFound } from "#app/web/guard.server.ts";

type Reader = Parameters<typeof findFileCase>[0];

/** Whose file a private link opens. @throws 404 for an unknown link, 410 for one that has expired */
export async function openedFile(db: Reader, token: string | undefined) {
  const found = await findContactByLink(db, token ?? "");
  if (!found) throw notFound();
  if (found.expiresAt <= new Date()) throw gone();
  return found;
}

/** One of her own cases. @throws 404 for somebody else's and for none */
export async function openedCase(db: Reader, which: { id: string; contactId: string }) {
  const found = await findFileCase(db, which);
  if (!found) throw notFound();
  return found;
}
