const house = "http://house.invalid";

/**
 * A path of our own to go to next, from something a visitor sent.
 * @returns the path, or `fallback` when it points elsewhere: another host, `//host`, backslashes, control characters
 */
export function safePath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) || !URL.canParse(wanted, house))
    return fallback;
  const url = new URL(wanted, house);
  const path = url.pathname + url.search;
  return url.origin === house && !path.startsWith("//") ? path : fallback;
}
