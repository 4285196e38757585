import { expect, it } from "vitest";
import { openHouse } from "#tests/support/house.ts";
import { walkAs } from "#tests/support/page-walk.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "1000" });

// by itself: she has more pages than all others together
it("every page of the coordinator is without faults, in both languages", async () => {
  const { dutch, english, faults } = await walkAs(browser, server, "coordinator");
  expect(faults).toEqual([]);
  expect(dutch.kinds.length).toBeGreaterThan(30);
  expect(english.kinds.sort()).toEqual(dutch.kinds.sort());
}, 480_000);
