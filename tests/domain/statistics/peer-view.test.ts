import { describe, expect, it } from "vitest";
import type { PeerContent } from "#app/domain/statistics/peer-content.ts";
import { type PeerGroup, peerClusters, peerGroupOf } from "#app/domain/statistics/peer-groups.ts";
import { type OwnPlace, peerView } from "#app/domain/statistics/peer-view.ts";
import { questionOf, scan } from "#tests/domain/scan/scan-cases.ts";

const group: PeerGroup = { cluster: "trade", size: "2-9" };
const blocks = [
  { bands: ["very low"], share: 30 },
  { bands: ["low"], share: 35 },
  { bands: ["high", "very high"], share: 35 },
];
const scores = {
  from: "2026-Q1",
  companies: 31,
  total: 46.3,
  dimensions: { D1: 40.1, D2: null },
};
const measure = (value: number) => ({ value, low: value, high: value, figure: String(value), words: "Op weg" });
const own: OwnPlace = {
  ...{ low: 5, high: 5, total: measure(52) },
  themes: [
    { id: "D1", name: "Plan", ...measure(61) },
    { id: "D2", name: "Online", ...measure(20) },
  ],
};

function viewOf(
  index: Partial<NonNullable<PeerContent["index"]>> | null,
  place: Partial<OwnPlace> = {},
  language: "nl" | "en" = "nl",
) {
  const figures = {
    index: index && { quarter: "2026-Q3", figures: { from: "2026-Q1", companies: 40, blocks, ...index } },
    scores: { quarter: "2026-Q3", figures: scores },
  };
  return peerView({ definition: scan, language }, { ...own, ...place }, { ...group, figures });
}

describe("companies of her group", () => {
  it("are a spread with her place in it", () => {
    const { index, title } = viewOf({});
    expect(title).toBe("Winkels, groothandel en garages, 2 tot en met 9 mensen");
    expect(index?.sentence).toBe("Van deze bedrijven zit 30% lager en 35% hoger dan jij.");
    expect(index?.bands.map(({ label, shareText, mark }) => [label, shareText, mark])).toEqual([
      ["heel laag (0–3)", "30%", undefined],
      ["laag (4–6)", "35%", "jij"],
      ["hoog of heel hoog (7–12)", "35%", undefined],
    ]);
    expect(index?.source).toBe(
      "Bron: 40 bedrijven die deze scan deden, van 01-01-2026 tot en met 30-09-2026. Percentages zijn afgerond.",
    );
  });

  it("say nothing of her place within bands that are shown as one", () => {
    expect(viewOf({}, { low: 9, high: 9 }).index?.sentence).toMatch(/^Je zit in de groep ‘hoog of heel hoog \(7–12\)’/);
    expect(viewOf({}, { low: 2, high: 2 }).index?.sentence).toBe("Van deze bedrijven zit 70% hoger dan jij.");
  });

  it("mark every band she may be in while things are unknown", () => {
    const { index } = viewOf({}, { low: 3, high: 5 });
    expect(index?.bands.map(({ mark }) => mark)).toEqual(["jij?", "jij?", undefined]);
    expect(index?.sentence).toMatch(/^Er zijn nog dingen die je niet weet/);
  });

  it("are not spread out when they are too much alike", () => {
    const { index } = viewOf({ blocks: null });
    expect(index).toMatchObject({ bands: [], sentence: expect.stringMatching(/lijken te veel op elkaar/) });
  });

  it("have means beside her scores, and a held-back one is said to be so, never nought", () => {
    const { scores: shown } = viewOf(null);
    expect(shown?.sentence).toBe("Jouw score is 52. Gemiddeld is dat 46,3.");
    expect(shown?.rows.map(({ you, mean }) => [you, mean])).toEqual([
      ["52", "46,3"],
      ["61", "40,1"],
      ["20", "niet getoond"],
    ]);
    expect(viewOf(null, {}, "en").scores?.rows[0]?.mean).toBe("46.3");
  });

  it("are too few, or unknown, in words", () => {
    const nobody = { ...group, figures: { index: null, scores: null } };
    expect(peerView({ definition: scan, language: "nl" }, own, nobody)).toMatchObject({
      title: "Nog te weinig bedrijven",
      text: expect.stringMatching(/Bij minder dan 30 bedrijven laten we niets zien/),
    });
    expect(peerView({ definition: scan, language: "en" }, own, null).title).toBe("We do not know your group yet");
  });
});

describe("the groups", () => {
  it("hold every line of business of the scan once", () => {
    const clusters = questionOf("sector").options.map(
      ({ id }) => peerGroupOf(scan, { sector: id, size: "zzp" })?.cluster,
    );
    expect(clusters).not.toContain(undefined);
    expect(new Set(clusters)).toEqual(new Set(peerClusters));
  });

  it("take a letter that another one covers, and nobody without a size", () => {
    expect(peerGroupOf(scan, { sector: "K", size: "2-9" })).toEqual({ cluster: "services", size: "2-9" });
    expect(peerGroupOf(scan, { sector: "K" })).toBeNull();
    expect(peerGroupOf(scan, { sector: "K", size: "250+" })).toBeNull();
    expect(peerGroupOf(scan, { size: "2-9" })).toBeNull();
  });
});
