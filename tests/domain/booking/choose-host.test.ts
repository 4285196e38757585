import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseHosts, type FreeHost } from "#app/domain/booking/choose-host.ts";

describe("choosing a host", () => {
  it("takes the fewest bookings, then who waited longest, then the lowest id", () => {
    const host = (id: string, liveBookings: number, lastAssignedAt: number | null): FreeHost => ({
      id,
      liveBookings,
      share: 1,
      lastAssignedAt,
    });
    const chooseHost = (hosts: FreeHost[]) => chooseHosts(hosts)[0] ?? null;
    expect(chooseHost([host("a", 2, 1), host("b", 1, 9)])).toBe("b");
    expect(chooseHost([host("a", 1, 5), host("b", 1, 3)])).toBe("b");
    expect(chooseHost([host("a", 1, 0), host("b", 1, null)])).toBe("b");
    expect(chooseHost([host("b", 1, null), host("a", 1, null)])).toBe("a");
    expect(chooseHost([])).toBeNull();
  });

  it("is one of the free hosts, whatever their order", () => {
    const hosts = fc.uniqueArray(
      fc.record({
        ...{ id: fc.uuid(), liveBookings: fc.nat(3) },
        share: fc.integer({ min: 1, max: 4 }),
        lastAssignedAt: fc.option(fc.nat(3)),
      }),
      { selector: ({ id }) => id, minLength: 1 },
    );
    fc.assert(
      fc.property(hosts, (free) => {
        const chosen = chooseHosts(free, 2);
        expect(chosen).toHaveLength(Math.min(2, free.length));
        expect(free.map(({ id }) => id)).toEqual(expect.arrayContaining(chosen));
        expect(chooseHosts(free.toReversed(), 2)).toEqual(chosen);
        expect(chooseHosts(free)).toEqual(chosen.slice(0, 1));
      }),
    );
  });

  it("shares by everybody's part: with all free, nobody is a whole appointment ahead for a share of one", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 60 }), (parts, bookings) => {
        let hosts: FreeHost[] = parts.map((share, index) => ({
          ...{ id: `h${index}`, liveBookings: 0, share },
          lastAssignedAt: null,
        }));
        for (let at = 0; at < bookings; at++) {
          const [chosen] = chooseHosts(hosts);
          hosts = hosts.map((host) =>
            host.id === chosen ? { ...host, liveBookings: host.liveBookings + 1, lastAssignedAt: at } : host,
          );
          const loads = hosts.map(({ liveBookings, share }) => liveBookings / share);
          const one = hosts.find(({ id }) => id === chosen);
          // whoever was chosen had the least before, so she is ahead by what one appointment weighs for her
          expect(((one?.liveBookings ?? 0) - 1) / (one?.share ?? 1)).toBeLessThanOrEqual(Math.min(...loads) + 1e-9);
        }
      }),
    );
  });
});
