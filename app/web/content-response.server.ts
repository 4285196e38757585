import { entityTag, hasEntity } from "./entity-tag.server.ts";

/**
 * Published content as JSON: the same for everybody, so it may be kept by anybody for an hour and asked again by its tag.
 * @returns 304 without a body when the asker has this very content
 */
export function contentResponse(request: Request, content: unknown): Response {
  const body = JSON.stringify(content);
  const tag = entityTag(body);
  const headers = { ETag: tag, "Cache-Control": "public, max-age=3600" };
  if (hasEntity(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}
