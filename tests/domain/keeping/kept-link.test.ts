import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOpen, type LinkState, linkCan, mostLinks } from "#app/domain/keeping/kept-link.ts";

const now = new Date("2026-11-24T12:00:00Z");
const moment = fc.option(
  fc.integer({ min: -1000, max: 1000 }).map((off) => new Date(now.getTime() + off)),
  { nil: null },
);
const links: fc.Arbitrary<LinkState> = fc.record({
  access: fc.constantFrom("owner", "reader"),
  purpose: fc.constantFrom("device", "take-along", "mail", "share"),
  expiresAt: moment,
  revokedAt: moment,
});

describe("a private link", () => {
  it("ends at its very moment, not after it", () => {
    const link: LinkState = { access: "reader", purpose: "share", expiresAt: now, revokedAt: null };
    expect(isOpen(link, new Date(now.getTime() - 1))).toBe(true);
    expect(isOpen(link, now)).toBe(false);
  });

  it("can be revoked exactly when it works and is not the one she holds", () => {
    fc.assert(
      fc.property(links, fc.boolean(), (link, inUse) => {
        expect(linkCan.revoke(link, { inUse, now }).ok).toBe(!inUse && isOpen(link, now));
      }),
    );
  });

  it("can be made however often she opened the scan from her file: those links end with the file's", () => {
    const opened: LinkState = {
      access: "owner",
      purpose: "mail",
      expiresAt: new Date(now.getTime() + 1),
      revokedAt: null,
    };
    expect(
      linkCan.add(
        Array.from({ length: 2 * mostLinks }, () => opened),
        now,
      ).ok,
    ).toBe(true);
  });

  it("can be made as long as fewer than twenty work; ended ones, devices and openings from a file do not count", () => {
    fc.assert(
      fc.property(fc.array(links, { maxLength: 60 }), (all) => {
        const handedOut = all.filter(
          ({ purpose, expiresAt }) => purpose !== "device" && (purpose !== "mail" || expiresAt === null),
        );
        const working = handedOut.filter((link) => isOpen(link, now)).length;
        expect(linkCan.add(all, now).ok).toBe(working < mostLinks);
      }),
    );
  });
});
