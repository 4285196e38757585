import { type FoundResponse, findResponseByToken } from "#app/domain/scan/queries.server.ts";
import type { Database } from "#db/database.ts";
import { closedLink } from "./ended-link.server.ts";

interface Opened {
  readonly token: string;
  readonly response: FoundResponse;
}

/**
 * The response that its owner's link opens.
 * @throws 410 with the words of its page for a link that has ended; 404 for one that never was, or that may only read
 */
export async function openedByOwner(
  request: Request,
  { db }: { readonly db: Database },
  token: string | undefined = "",
): Promise<Opened> {
  const response = await findResponseByToken(db, token);
  if (!response) throw await closedLink(request, db, token);
  return { token, response };
}
