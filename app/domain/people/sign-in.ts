import { minuteMs } from "#app/lib/dates.ts";
import type { Role } from "./permissions.ts";

/** A mailed sign-in link lives ten minutes. */
export const linkMinutes = 10;
/** A link made on the command line by somebody who can read the database anyway. */
export const commandLineLinkMinutes = 60;
/** Wrong codes after which a link is dead. */
export const mostWrongCodes = 5;
/** Wrong codes for one person, over all her links, after which only links work for the rest of a day. */
export const mostWrongCodesADay = 15;

/** A session ends after this long without a page, and after a working day at the latest. */
export const idleMinutes = 30;
export const longestHours = 8;

/** Is this session still good? */
export function isAlive(session: { lastSeenAt: Date; expiresAt: Date }, now: Date): boolean {
  return now < session.expiresAt && now.getTime() - session.lastSeenAt.getTime() < idleMinutes * minuteMs;
}

/** The order in which a person with several roles is shown her first page. */
const homeOrder: readonly Role[] = [
  "coordinator",
  "advisor",
  "teacher",
  "student",
  "frontrunner",
  "municipality",
  "sounding-board",
];

/** The role whose first page somebody sees after signing in; null without any role. */
export function firstRole(roles: readonly Role[]): Role | null {
  return homeOrder.find((role) => roles.includes(role)) ?? null;
}
