// What addresses are made of; `paths.ts` and `work-paths.ts` have the addresses themselves.
export const enc = encodeURIComponent;

/** A path with what is given of a query; empty values are left out. */
export function withQuery(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== "",
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

export interface Token {
  token: string;
}
/** `id` of a partner in an address is its code. */
export interface Id {
  id: string;
}
/** What a page says after something was done there, or could not be done. */
export interface Aftermath {
  done?: string | undefined;
  refused?: string | undefined;
}
