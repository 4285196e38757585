import { amsterdam } from "./format.ts";

/** Clocks that owners who are away may live by; whoever is elsewhere gets hers from her device. */
export const commonZones = [
  "Europe/London",
  "Europe/Lisbon",
  "Europe/Athens",
  "Europe/Istanbul",
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "America/Curacao",
  "America/Paramaribo",
  "Asia/Dubai",
  "Asia/Kolkata",
  "Asia/Bangkok",
  "Asia/Jakarta",
  "Asia/Singapore",
  "Asia/Shanghai",
  "Asia/Tokyo",
  "Australia/Sydney",
] as const;

/** "New York" of "America/New_York". */
export const cityOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** The zone if this runtime knows it, else undefined. */
export function knownZone(name: string | null): string | undefined {
  if (name === null || name === "") return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The clocks that can be chosen from, `own` among them, as a list that unfolds takes them. */
export const zoneChoices = (own: string): { value: string; label: string }[] =>
  [...new Set([amsterdam, own, ...commonZones])].map((zone) => ({ value: zone, label: cityOf(zone) }));
