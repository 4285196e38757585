import { type FoundPartner, findPartner } from "#app/domain/partners/queries.server.ts";
import { notFound } from "#app/web/guard.server.ts";

type Reader = Parameters<typeof findPartner>[0];

/** The partner whose code stands in the address. @throws 404 when there is none */
export async function openedPartner(db: Reader, code: string | undefined): Promise<FoundPartner> {
  const found = await findPartner(db, code ?? "");
  if (found === undefined) throw notFound();
  return found;
}
