import { done, type Outcome, refused } from "./outcome.ts";

export type UrlFault = "bad-url" | "not-https" | "host-not-allowed";

/** Characters; addresses of calendars with their secret inside stay far below. */
const longestUrl = 2000;

/** Ends of names that mean something inside a house, or nothing outside it (RFC 6761, 6762, 8375, 9476, and common practice). */
const insideNames =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|test|invalid|onion|alt|arpa)$/;

/**
 * Reads an address that this product may call by itself: https at the ordinary port, with the name of a host that can be on the internet.
 * Everything is judged after parsing, since `https://0x7f.1` and `https://ｌocalhost` only then show what they are.
 * @param allowHost further judges the name of the host: lower case, in ASCII
 */
export function outsideUrl(text: string, allowHost: (host: string) => boolean = () => true): Outcome<URL, UrlFault> {
  if (text.length > longestUrl || !URL.canParse(text)) return refused("bad-url");
  const url = new URL(text);
  if (url.protocol !== "https:") return refused("not-https");
  if (url.port !== "" || url.username !== "" || url.password !== "") return refused("bad-url");
  return isOutsideName(url.hostname) && allowHost(url.hostname) ? done(url) : refused("host-not-allowed");
}

/** No number: those could be anybody's, have no certificate worth the name, and Node would not ask our own lookup about them. */
function isOutsideName(host: string): boolean {
  const labels = host.split(".");
  const isNumber = host.startsWith("[") || /^\d+$/.test(labels.at(-1) ?? "");
  return labels.length > 1 && labels.every((label) => label !== "") && !isNumber && !insideNames.test(host);
}
