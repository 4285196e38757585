import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { Allowance } from "./busy-allowance.ts";

/** A content line of a calendar (RFC 5545 §3.1): names in capitals, parameters without their quotes. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

/** An event, a time zone, or what they are in or of. */
export interface Component {
  readonly name: string;
  readonly lines: ContentLine[];
  readonly parts: Component[];
}

/** What we ask of a calendar: the rest, such as what people wrote, is not even looked at. */
const wanted = new Set([
  ...["UID", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"],
  ...["STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", "ATTENDEE", "FREEBUSY"],
  ...["TZID", "TZOFFSETFROM", "TZOFFSETTO", "X-LIC-LOCATION"],
]);
/** Most lines and components that are kept: those of more events than we take. */
const mostKept = 400_000;
/** A calendar, an event and its alarm are three. */
const deepest = 8;

/** Reads the text of an iCalendar file as the calendars in it. @returns refused when it does not begin as one, or breaks off. @throws TooMuch */
export function readComponents(text: string): Outcome<Component[], "not-a-calendar" | "unreadable"> {
  if (!/^\s*BEGIN:VCALENDAR[ \t]*\r?\n/i.test(text.slice(0, 200))) return refused("not-a-calendar");
  const root: Component = { name: "", lines: [], parts: [] };
  const open = [root];
  const allowance = new Allowance(mostKept);
  for (const line of unfolded(text)) {
    const current = open.at(-1) ?? root;
    const [word = "", name = ""] = line.length < 64 ? line.toUpperCase().trim().split(":") : [];
    if (word === "BEGIN") {
      if (open.length > deepest) return refused("unreadable");
      const part = { name, lines: [], parts: [] };
      allowance.take();
      current.parts.push(part);
      open.push(part);
    } else if (word === "END") {
      if (current === root || current.name !== name) return refused("unreadable");
      open.pop();
    } else {
      const read = contentLine(line);
      if (read === null) continue;
      allowance.take();
      current.lines.push(read);
    }
  }
  return open.length === 1 ? done(root.parts.filter((part) => part.name === "VCALENDAR")) : refused("unreadable");
}

/** The values of a line that may list several. */
export const listed = ({ value }: ContentLine): string[] => value.split(",").filter((one) => one.trim() !== "");

/** The lines of that name, in order. */
export const linesOf = (part: Component, name: string): ContentLine[] =>
  part.lines.filter((line) => line.name === name);

/** The value of the first line of that name; empty when there is none. */
export const firstValue = (part: Component, name: string): string =>
  part.lines.find((line) => line.name === name)?.value ?? "";

/** The lines of a text, each put together again where it was folded; a line feed alone counts as an end too. */
function* unfolded(text: string): Generator<string> {
  let whole: string[] = [];
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(at, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    at = end + 1;
    if (line.startsWith(" ") || line.startsWith("\t")) whole.push(line.slice(1));
    else {
      yield whole.join("");
      whole = [line];
    }
  }
  yield whole.join("");
}

function contentLine(line: string): ContentLine | null {
  const head = /^[\w-]{1,40}/.exec(line)?.[0] ?? "";
  const name = head.toUpperCase();
  if (!wanted.has(name)) return null;
  const pieces = outsideQuotes(line.slice(head.length));
  const parameters = pieces.parameters.map((one): [string, string] => {
    const at = one.indexOf("=");
    return [
      one.slice(0, at).trim().toUpperCase(),
      one
        .slice(at + 1)
        .replaceAll('"', "")
        .trim(),
    ];
  });
  return pieces.value === null ? null : { name, parameters: Object.fromEntries(parameters), value: pieces.value };
}

/** `;A=1;B="2;3":value` in its parts; the value is null when there is no colon. */
function outsideQuotes(rest: string): { parameters: string[]; value: string | null } {
  const parameters: string[] = [];
  let quoted = false;
  let begun = 1;
  for (let at = 0; at < rest.length; at++) {
    const sign = rest[at];
    if (sign === '"') quoted = !quoted;
    if (quoted || (sign !== ";" && sign !== ":")) continue;
    if (at > 0) parameters.push(rest.slice(begun, at));
    begun = at + 1;
    if (sign === ":") return { parameters, value: rest.slice(begun).trim() };
  }
  return { parameters, value: null };
}
