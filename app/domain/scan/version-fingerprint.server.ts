import { createHash } from "node:crypto";

/** SHA-256 of a version's content, whatever the order in which a database gives back its keys. */
export function fingerprintOf(content: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(content)))
    .digest("hex");
}

function sorted(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(sorted);
  if (typeof content !== "object" || content === null) return content;
  const entries = Object.entries(content).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, value]) => [key, sorted(value)]),
  );
}
