import type { Language } from "#app/texts/language.ts";

/** What a route tells the frame around it: `export const handle: PageHandle = { title: (language) => … }`. Every page has its own title. */
export interface PageHandle {
  title: (language: Language, data: unknown) => string;
  /** Leave out the menu, so that the question comes first on a phone and nothing leads away from it: the scan. */
  bare?: boolean;
  /** After how many seconds the page loads itself again where there is no JavaScript; null: not. */
  refresh?: (data: unknown) => number | null;
}

/** Is this a route's handle with a title? */
export function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === "object" && handle !== null && "title" in handle && typeof handle.title === "function";
}
