import { expect, it } from "vitest";
import { scanInputOf } from "#app/domain/scan/answers.ts";
import { comparisonView } from "#app/domain/scan/comparison-view.ts";
import { officialFigures } from "#scans/index.ts";
import { scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

const viewOf = (more: Record<string, string | string[]>, language: "nl" | "en" = "nl") =>
  comparisonView({ definition: scan, figures: officialFigures, language }, scanInputOf({ ...shopAnswers, ...more }));

it("sets what she has beside companies of her size, in the Netherlands and Europe", () => {
  const { technologies } = viewOf({ size: "10-49", R5: ["mail", "fin"], A2: "unknown" });
  const rows = Object.fromEntries((technologies?.rows ?? []).map((row) => [row.id, row]));
  expect(rows.cloud).toMatchObject({ state: "yes", netherlands: "64%", europe: "49%" });
  expect(rows["cloud-accounting"]).toMatchObject({ state: "yes", netherlands: "51%", europe: "30%*" });
  expect(rows["cloud-files"]).toMatchObject({ state: "no", netherlands: "56%", europe: "geen" });
  expect(rows["cloud-mail"]).toMatchObject({ state: "unasked", netherlands: "60%" });
  expect(rows.ai).toMatchObject({ state: "unknown", netherlands: "29%", europe: "17%" });
  expect(technologies?.notes).toEqual(["* Dit cijfer gaat over bedrijven met 10 tot en met 249 mensen."]);
});

it("says how many she left open, and never counts those as lacking", () => {
  const { technologies } = viewOf({ size: "10-49", R5: "unknown", V2: "3", A2: "0" });
  expect(technologies?.sentence).toBe(
    "Van 9 technieken met een officieel cijfer gebruik jij er 1. Van 7 weten we het nog niet. Het meest gebruikt en nog niet bij jou: AI in welke vorm dan ook (29%).",
  );
});

it("names what is used most and not yet by her, and never what was not asked", () => {
  const { technologies } = viewOf({ size: "10-49", R5: ["mail", "fin"], V2: "3", A2: "2" });
  expect(technologies?.sentence).toBe(
    "Van 9 technieken met een officieel cijfer gebruik jij er 5. Het meest gebruikt en nog niet bij jou: bestanden online bewaren (56%), beveiliging als online dienst (52%), online klantenbestand (CRM) (36%).",
  );
});

it("shows 2 to 9 people only what was published for them", () => {
  const { technologies } = viewOf({ size: "2-9" });
  expect(technologies?.hasEurope).toBe(false);
  expect(technologies?.rows.map(({ id }) => id)).not.toContain("ai");
  expect(technologies?.rows.find(({ id }) => id === "ai-text")?.netherlands).toBe("10%");
});

it("says to who works alone that the figures are of another size", () => {
  expect(viewOf({ size: "zzp" }).technologies?.notes[0]).toMatch(/één persoon zijn er geen officiële cijfers/);
  expect(viewOf({ size: "zzp" }).technologies?.title).toBe("Wat gebruiken bedrijven van 2 tot en met 9 mensen?");
});

it("compares no technologies without a size", () => {
  const { size: _size, ...rest } = shopAnswers;
  const view = comparisonView({ definition: scan, figures: officialFigures, language: "nl" }, scanInputOf(rest));
  expect([view.technologies, view.peers]).toEqual([null, null]);
});

it("tells how many in her line of business use AI", () => {
  const media = viewOf({ sector: "J" }).ai;
  expect(media.rows.map(({ id, netherlands, europe }) => [id, netherlands, europe])).toEqual([
    ["J", "70%", "63%"],
    ["J58-60", "59%", "56%"],
    ["total", "33%", "20%"],
  ]);
  expect(media.sentence).toMatch(/^In de branche ‘Media, telecom en ICT’ gebruikt 70% van de bedrijven AI\./);
});

it("says so where her line of business has no figure", () => {
  expect(viewOf({ sector: "Q" }).ai).toMatchObject({ rows: [{ id: "total" }] });
  expect(viewOf({ sector: "Q" }, "en").ai.sentence).toMatch(/^There is no official figure on AI/);
});

it("does not say so of a line of business that it does not know", () => {
  const { sector: _sector, ...rest } = shopAnswers;
  const { ai } = comparisonView({ definition: scan, figures: officialFigures, language: "nl" }, scanInputOf(rest));
  expect(ai.rows.map(({ id }) => id)).toEqual(["total"]);
  expect(ai.sentence).toBe(
    "We weten nog niet wat je branche is. In alle branches samen gebruikt 33% van de bedrijven AI. Dit gaat over bedrijven met 10 mensen of meer.",
  );
});
