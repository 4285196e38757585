import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { publicationFaults } from "#app/domain/scan/publication-check.ts";
import { findScan, listScans, listVersionsShipped, mainScanId, quickStart } from "#scans/index.ts";

const folder = new URL("../../scans/", import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), "utf8"));
const published = z.record(z.string(), z.string()).parse(read("published.json"));
const fingerprint = (path: string) =>
  createHash("sha256")
    .update(JSON.stringify(read(path)))
    .digest("hex");

const versions = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
  /(^|[\\/])v\d+\.json$/.test(path),
);

it.each(Object.entries(published))("%s is as it was published", (path, expected) => {
  expect(fingerprint(path), `${path} was changed after publication: restore it and add a next version instead`).toBe(
    expected,
  );
});

it("has a fingerprint for every version", () => {
  expect(versions.map((path) => path.replaceAll("\\", "/")).sort()).toEqual(Object.keys(published).sort());
});

it("finds a scan by id, by version, or not at all", () => {
  expect(findScan(mainScanId)?.version).toBe(1);
  expect(findScan(mainScanId, 1)).toBe(findScan(mainScanId));
  expect(findScan(mainScanId, 99)).toBeUndefined();
  expect(findScan("nothing")).toBeUndefined();
});

it("lists the newest version of every scan", () => {
  expect(listScans().map(({ id, version }) => `${id} ${version}`)).toEqual(["digital-maturity 1"]);
});

it("gives the content unchanged", () => {
  expect(findScan(mainScanId)).toEqual(read("digital-maturity/v1.json"));
});

it("ships nothing that could not be published here", () => {
  const shipped = listVersionsShipped(mainScanId);
  const faults = shipped.flatMap((draft, at) =>
    publicationFaults(draft, { newest: shipped[at - 1] ?? draft, quick: quickStart }),
  );
  expect(faults).toEqual([]);
});
