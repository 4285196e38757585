import type { AppLoadContext } from "@remix-run/node";
import { type FoundResponse, findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { closedLink } from "#app/web/ended-link.server.ts";

export interface Opened {
  readonly token: string;
  readonly response: FoundResponse;
}

/**
 * The response that its owner's link opens.
 * @throws 410 with the words of its page for a link that has ended; 404 for one that never was, or that may only read
 */
export async function openedByOwner(
  request: Request,
  context: AppLoadContext,
  token: string | undefined = "",
): Promise<Opened> {
  const response = await findResponseByToken(context.db, token);
  if (!response) throw await closedLink(request, context.db, token);
  return { token, response };
}
