/** The title that a page's loader gave; undefined on any other page or after a fault. */
export function titleIn(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null || !("title" in data)) return undefined;
  return typeof data.title === "string" ? data.title : undefined;
}
