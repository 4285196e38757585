import { describe, expect, it } from "vitest";
import { handInScan } from "#tests/support/acts.ts";
import { visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { walk, walkAs, walker } from "#tests/support/page-walk.ts";
import { answersOf } from "#tests/support/scan-walk.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "1000" });

describe.each(["nl", "en"] as const)("every page in %s", (language) => {
  it("of the public site, the scan, its result and booking is without faults", async () => {
    const scan = await visit(browser, server.url, { javaScriptEnabled: false });
    await scan.page.goto("/scan");
    await handInScan(scan.page, answersOf("shop-2-9"));
    const result = new URL(scan.page.url()).pathname;
    await scan.context.close();

    const one = await walker(browser, server.url, language);
    const slots = await (await fetch(`${server.url}/afspraak/tijdstip?kind=intake&place=online`)).text();
    const start = /name="start" value="([^"]+)"/.exec(slots)?.[1] ?? /value="(20\d\d-[^"]+Z)"/.exec(slots)?.[1] ?? "";
    const details = `/afspraak/gegevens?kind=intake&place=online&start=${encodeURIComponent(start)}`;
    const { kinds, faults } = await walk(one, [
      "/",
      "/scan",
      result,
      "/afspraak",
      "/afspraak/tijdstip?kind=intake&place=online",
      details,
      "/inloggen/verstuurd",
      "/bestaat-niet",
    ]);
    expect(faults).toEqual([]);
    expect(kinds.length).toBeGreaterThan(12);
    expect(await one.page.locator("html").getAttribute("lang")).toBe(language);
    await one.context.close();
  });
});

describe("every page of those who sign in", () => {
  it.each(["advisor", "student", "teacher", "frontrunner", "municipality"])(
    "is without faults for the %s, in both languages",
    async (role) => {
      const { dutch, english, faults } = await walkAs(browser, server, role);
      expect(faults).toEqual([]);
      expect(english.kinds.sort()).toEqual(dutch.kinds.sort());
    },
    480_000,
  );
});
