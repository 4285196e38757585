import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { scanInputOf } from "#app/domain/scan/answers.ts";
import { benchmarkOf, type Span } from "#app/domain/scan/benchmark.ts";
import { scoreOf } from "#app/domain/scan/score.ts";
import { scoreDocument } from "#app/domain/scan/score-document.ts";
import { weakDimensions } from "#app/domain/scan/weak-dimensions.ts";
import { findScan, officialFigures } from "#scans/index.ts";
import { scan } from "./scan-cases.ts";

const folder = new URL("golden/", import.meta.url);
const golden = z.object({
  company: z.string(),
  version: z.number(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  document: z.unknown(),
  weak: z.array(z.string()),
  peers: z.unknown(),
});
const companies = readdirSync(folder).map((file) =>
  golden.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8"))),
);

/** What must never change for the same answers to the same version: the result, where help is needed, the peers. */
function resultOf(company: z.infer<typeof golden>) {
  const definition = findScan("digital-maturity", company.version) ?? scan;
  const input = scanInputOf(company.answers);
  const document = scoreDocument(definition, input);
  const { band } = document.dii;
  const peers = benchmarkOf(officialFigures.index, input.profile.size, { lowest: band ?? "", highest: band ?? "" });
  const sure = (span: Span) => (band === null ? null : span.from);
  return {
    document,
    weak: weakDimensions(scoreOf(definition, input)),
    peers: peers && { size: peers.size, ownSize: peers.ownSize, lower: sure(peers.lower), higher: sure(peers.higher) },
  };
}

it("15: has four companies to hold results to", () => {
  expect(companies.map(({ company }) => company)).toHaveLength(4);
});

it.each(companies)("15: gives $company the same result as ever", (company) => {
  const { document, weak, peers } = company;
  expect(resultOf(company)).toEqual({ document, weak, peers });
});

describe("the document", () => {
  it("is plain JSON with nulls where nothing can be shown", () => {
    const document = scoreDocument(scan, { profile: {}, answers: {} });
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    const empty = { lower: 0, point: null, upper: 100, coverage: 0, score: null, level: null };
    expect(document.total).toEqual(empty);
    expect(document.dimensions[5]).toEqual({ id: "D6", ...empty });
    expect(document).toMatchObject({ scan: "digital-maturity", version: 1, dii: { low: 0, high: 12, band: null } });
  });

  it("keeps at least six decimals", () => {
    const document = scoreDocument(scan, { profile: { size: "2-9" }, answers: { S3: ["sell"], S2: "1", S1: "1" } });
    expect(document.total.lower).toBe(4.15);
    expect(document.total.coverage).toBe(0.166666666667);
  });
});
