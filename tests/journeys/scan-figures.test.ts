import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectPage, signIn } from "#tests/support/acts.ts";
import { keepPictures, visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { plainClient } from "#tests/support/plain-client.ts";
import { answersOf, walkScan } from "#tests/support/scan-walk.ts";
import { unzip } from "#tests/support/unzip.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "100" });

/** Takes all scans away for Excel. @returns how many rows the file has, its header included */
async function takenRows(page: Page): Promise<number> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Haal op voor Excel" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("spot035-scans-v1.xlsx");
  const workbook = unzip(readFileSync(await download.path()));
  return workbook["xl/worksheets/sheet1.xml"]?.match(/<row>/g)?.length ?? 0;
}

describe("the coordinator without JavaScript", () => {
  it("sees how far scans get and what is answered, of a period of her choice, and takes all scans away", async ({
    onTestFailed,
  }) => {
    const coordinator = await visit(browser, server.url, { javaScriptEnabled: false, acceptDownloads: true });
    onTestFailed(() => keepPictures({ coordinator }));
    const { page } = coordinator;
    await signIn(page, server.signInLinks().coordinator);
    await page.getByRole("link", { name: "Hoe het met de scan gaat" }).click();
    await expectPage(page, "Scans");
    const before = await takenRows(page);
    for (let nth = 0; nth < 3; nth++) await walkScan(plainClient(server.url), answersOf("shop-2-9"));
    await page.reload();

    await page.getByLabel("Periode", { exact: true }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Laat zien" }).click();
    expect(new URL(page.url()).searchParams.get("kwartaal")).toMatch(/^20\d\d-Q[1-4]$/);
    await page.getByText("De aantallen in een tabel").click();
    await page.getByRole("rowheader", { name: "Afgerond" }).waitFor();

    // those from just now are in it, counted already or not
    expect(await takenRows(page)).toBe(before + 3);

    await page.getByRole("link", { name: "Bekijk de antwoorden" }).click();
    await expectPage(page, "Antwoorden");
    await page.getByRole("heading", { name: "Plan, tijd en geld" }).waitFor();
    expect(coordinator.faults).toEqual([]);
    await coordinator.context.close();
  });
});
