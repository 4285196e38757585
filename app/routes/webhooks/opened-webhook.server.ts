import { type FoundWebhook, findWebhook } from "#app/domain/webhooks/queries.server.ts";
import { notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";

type Reader = Parameters<typeof findWebhook>[0];

/** The webhook whose id stands in the address. @throws 404 when there is none */
export async function openedWebhook(
  db: Reader,
  params: Readonly<Record<string, string | undefined>>,
): Promise<FoundWebhook> {
  const found = await findWebhook(db, idParam(params));
  if (found === undefined) throw notFound();
  return found;
}
