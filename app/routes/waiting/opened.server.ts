import { type FoundWaiting, findWaiting } from "#app/domain/booking/waiting-queries.server.ts";
import { notFound } from "#app/web/guard.server.ts";

/** Somebody's place on the list, by its secret. @throws 404 for an unknown one */
export async function openedWaiting(
  db: Parameters<typeof findWaiting>[0],
  token: string | undefined,
): Promise<FoundWaiting> {
  const found = await findWaiting(db, token ?? "", new Date());
  if (found === undefined) throw notFound();
  return found;
}
