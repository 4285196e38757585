import { afterAll, beforeAll, describe, expect } from "vitest";

/** Clocks on which the server may stand, with their minutes behind UTC in January 2027. */
const serverZones = [
  ["UTC", 0],
  ["Europe/Amsterdam", -60],
  ["America/New_York", 300],
  ["Asia/Kolkata", -330],
] as const;

/** Tells the same behaviour on a server in each of four time zones: what an owner sees may not depend on it. */
export function onServersAnywhere(tell: () => void): void {
  describe.each(serverZones)("on a server in %s:", (zone, behind) => {
    const own = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = zone;
      // without this all four could be told in the same zone
      expect(new Date(Date.UTC(2027, 0, 1)).getTimezoneOffset()).toBe(behind);
    });
    afterAll(() => {
      if (own === undefined) delete process.env.TZ;
      else process.env.TZ = own;
    });
    tell();
  });
}
