/** The title in a page's data, for the document's title; undefined when the page could not load. */
export function titleOf(data: unknown): string | undefined {
  return typeof data === "object" && data !== null && "title" in data ? String(data.title) : undefined;
}
