/** The title in what a loader gave; empty when the page could not load. */
export function titleOfData(data: unknown): string {
  const title = typeof data === "object" && data !== null && "title" in data ? data.title : "";
  return typeof title === "string" ? title : "";
}
