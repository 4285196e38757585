import { createHash } from "node:crypto";

/** The entity tag of a body (RFC 9110 §8.8.3): the same bytes, the same tag. */
export const entityTag = (body: string): string =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

/** Has the asker what this tag names? Compressing on the way makes a tag weak, which is as good here. */
export function hasEntity(request: Request, tag: string): boolean {
  const known = (request.headers.get("If-None-Match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(tag) || known.includes("*");
}
