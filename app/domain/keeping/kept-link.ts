import { done, type Outcome, refused } from "#app/lib/outcome.ts";

/** What the rules need to know of one private link. */
export interface LinkState {
  readonly access: "owner" | "reader";
  readonly purpose: "device" | "take-along" | "mail" | "share";
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Links that she can hand out of one scan at once: far more than anybody needs, too few to fill a disk with. */
export const mostLinks = 20;

/** Was it made to go somewhere? Not a device's, nor one by which she opened the scan from her file: only that kind of mail's ends. */
const isHandedOut = ({ purpose, expiresAt }: LinkState): boolean =>
  purpose !== "device" && (purpose !== "mail" || expiresAt === null);

/** Does the link still open anything? It does not any more at the very moment it ends. */
export const isOpen = (link: LinkState, now: Date): boolean =>
  link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now);

/** What may be done with links. The page shows a button where this says yes; the command asks again. */
export const linkCan = {
  /** `inUse`: she holds this very link now. Without it she would stand outside her own scan. */
  revoke(link: LinkState, { inUse, now }: { inUse: boolean; now: Date }): Outcome<null, "in-use" | "ended"> {
    if (inUse) return refused("in-use");
    return isOpen(link, now) ? done(null) : refused("ended");
  },
  add(links: readonly LinkState[], now: Date): Outcome<null, "too-many"> {
    const out = links.filter((link) => isHandedOut(link) && isOpen(link, now));
    return out.length < mostLinks ? done(null) : refused("too-many");
  },
};
