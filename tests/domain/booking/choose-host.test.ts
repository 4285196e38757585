import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseHost, type FreeHost } from "#app/domain/booking/choose-host.ts";

describe("choosing a host", () => {
  it("takes the fewest bookings, then who waited longest, then the lowest id", () => {
    const host = (id: string, liveBookings: number, lastAssignedAt: number | null): FreeHost => ({
      id,
      liveBookings,
      lastAssignedAt,
    });
    expect(chooseHost([host("a", 2, 1), host("b", 1, 9)])).toBe("b");
    expect(chooseHost([host("a", 1, 5), host("b", 1, 3)])).toBe("b");
    expect(chooseHost([host("a", 1, 0), host("b", 1, null)])).toBe("b");
    expect(chooseHost([host("b", 1, null), host("a", 1, null)])).toBe("a");
    expect(chooseHost([])).toBeNull();
  });

  it("is one of the free hosts, whatever their order", () => {
    const hosts = fc.uniqueArray(
      fc.record({ id: fc.uuid(), liveBookings: fc.nat(3), lastAssignedAt: fc.option(fc.nat(3)) }),
      { selector: ({ id }) => id, minLength: 1 },
    );
    fc.assert(
      fc.property(hosts, (free) => {
        const chosen = chooseHost(free);
        expect(free.map(({ id }) => id)).toContain(chosen);
        expect(chooseHost(free.toReversed())).toBe(chosen);
      }),
    );
  });

  it("shares fairly: with everybody free the counts never differ by more than one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 60 }), (size, bookings) => {
        let hosts: FreeHost[] = Array.from({ length: size }, (_, index) => ({
          id: `h${index}`,
          liveBookings: 0,
          lastAssignedAt: null,
        }));
        for (let at = 0; at < bookings; at++) {
          const chosen = chooseHost(hosts);
          hosts = hosts.map((host) =>
            host.id === chosen ? { ...host, liveBookings: host.liveBookings + 1, lastAssignedAt: at } : host,
          );
          const counts = hosts.map(({ liveBookings }) => liveBookings);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
