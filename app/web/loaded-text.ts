/** A text in what a page's loader gave, for the page's title; undefined when the page could not load. */
export function loadedText(loaded: unknown, field: string): string | undefined {
  if (typeof loaded !== "object" || loaded === null) return undefined;
  const value: unknown = Reflect.get(loaded, field);
  return typeof value === "string" ? value : undefined;
}
