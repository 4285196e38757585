import { candidateRoles, type Role } from "./permissions.ts";

/** What an access token may be used for. It never does more than its owner may: see the permission table. */
export const accessScopes = [
  "cases.read",
  "cases.write",
  "proposals.read",
  "proposals.write",
  "assignments.read",
  "assignments.write",
] as const;
export type AccessScope = (typeof accessScopes)[number];

/** How many days a token can be made for. */
export const accessDays = [30, 90, 365] as const;

/** What is of use to somebody with these roles: who picks up cases makes none, who hands them out does not do them. */
export function scopesFor(roles: readonly Role[]): AccessScope[] {
  const hands = roles.includes("advisor") || roles.includes("coordinator");
  const picks = candidateRoles.some((role) => roles.includes(role));
  return accessScopes.filter((scope) => {
    if (scope === "cases.write") return hands;
    if (scope === "assignments.write") return picks;
    return hands || picks;
  });
}
