import { type FoundResponse, findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { closedLink } from "#app/web/ended-link.server.ts";

type Context = { readonly db: Parameters<typeof closedLink>[1] };

/** The response that the private link in the address opens as its owner. @throws the page of a link that is unknown or has ended */
export async function openedForDma(request: Request, context: Context, token: string): Promise<FoundResponse> {
  const found = await findResponseByToken(context.db, token);
  if (!found) throw await closedLink(request, context.db, token);
  return found;
}
