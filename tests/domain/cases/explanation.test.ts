import { expect, it } from "vitest";
import { storedMatch } from "#app/domain/cases/explanation.ts";
import { rankCandidates } from "#app/domain/matching/ranking.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { noor, webshop } from "#tests/domain/matching/examples.ts";

it("reads a match back as it was kept, reasons and all", () => {
  const weaker = { ...noor, id: "other", skills: { S15: 1 }, level: 1 };
  for (const match of rankCandidates(webshop, [noor, weaker], defaultRules).eligible) {
    const kept: unknown = JSON.parse(JSON.stringify({ match, eligible: 2, inputs: {} }));
    expect(storedMatch(kept)).toEqual(match);
  }
});

it("gives nothing for what it cannot read", () => {
  for (const kept of [null, {}, { match: { candidateId: "x" } }, "text"]) expect(storedMatch(kept)).toBeNull();
});
