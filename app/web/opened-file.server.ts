import { findContactByLink } from "#app/domain/people/queries.server.ts";
import { gone, notFound } from "./guard.server.ts";

type Reader = Parameters<typeof findContactByLink>[0];

/** Whose file a private link opens. @throws 404 for an unknown link, 410 for one that has expired */
export async function openedFile(db: Reader, token: string | undefined) {
  const found = await findContactByLink(db, token ?? "");
  if (!found) throw notFound();
  if (found.expiresAt <= new Date()) throw gone();
  return found;
}
