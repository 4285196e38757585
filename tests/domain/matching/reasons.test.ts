import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidateKnockOutCodes, candidateRemedies } from "#app/domain/matching/candidate-knock-outs.ts";
import { changeCodes } from "#app/domain/matching/changes.ts";
import { fitReasonCodes } from "#app/domain/matching/fit-reasons.ts";
import { laneKnockOutCodes, laneRemedies } from "#app/domain/matching/lane-knock-outs.ts";
import { laneAdvice } from "#app/domain/matching/lanes.ts";
import { rankCandidates } from "#app/domain/matching/ranking.ts";
import { candidateObstacles, laneExplanation, matchExplanation } from "#app/domain/matching/reasons.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import {
  anyCandidate,
  anyCase,
  anyRules,
  closeRace,
  noor,
  supplyOf,
  webshop,
} from "#tests/domain/matching/examples.ts";

const speakers = [
  { language: "nl", texts: matchingTexts.nl },
  { language: "en", texts: matchingTexts.en },
] as const;
const [nl, en] = speakers;

/** Finished: filled in, a sentence, no code left. */
function expectFinished(text: string | null) {
  if (text === null) return;
  expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
  expect(text).toMatch(/^[\p{Lu}\d€“].*[.]$/u);
}

describe.each(speakers)("texts of reasons in $language", ({ texts }) => {
  it.each([
    ["fitReasons", fitReasonCodes],
    ["changes", changeCodes],
    ["changesToTop", changeCodes],
    ["candidateKnockOuts", candidateKnockOutCodes],
    ["candidateRemedies", candidateRemedies],
    ["laneKnockOuts", laneKnockOutCodes],
    ["laneRemedies", laneRemedies],
  ] as const)("%s has one for every code and no other", (area, codes) => {
    expect(Object.keys(texts[area]).sort()).toEqual([...codes].sort());
    for (const text of Object.values(texts[area])) expect(text).not.toBe("");
  });

  it("use the same facts in both languages", () => {
    const facts = (text: unknown) => [...String(text).matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
    for (const area of [
      "fitReasons",
      "changes",
      "changesToTop",
      "candidateKnockOuts",
      "candidateRemedies",
      "laneReasons",
      "laneKnockOuts",
      "laneRemedies",
    ] as const) {
      const source = new Map(Object.entries(matchingTexts.nl[area]));
      for (const [code, text] of Object.entries(texts[area]))
        expect([code, facts(text)]).toEqual([code, facts(source.get(code))]);
    }
    expect(facts(texts.summary)).toEqual(facts(matchingTexts.nl.summary));
  });
});

describe("explanations", () => {
  it("are finished sentences for every match and every obstacle, in both languages", () => {
    fc.assert(
      fc.property(closeRace, anyRules, fc.constantFrom(...speakers), ({ matchCase, candidates }, rules, speaker) => {
        const { eligible, knockedOut } = rankCandidates(matchCase, candidates, rules);
        for (const match of eligible) {
          const told = matchExplanation(match, speaker);
          for (const text of [told.summary, ...told.plus, ...told.minus, told.notCounted, told.change])
            expectFinished(text);
        }
        for (const out of knockedOut) {
          for (const { reason, remedy } of candidateObstacles(out, speaker)) [reason, remedy].forEach(expectFinished);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are finished sentences for whatever stands in the way of anybody, in both languages", () => {
    fc.assert(
      fc.property(anyCase, anyCandidate, fc.constantFrom(...speakers), (matchCase, candidate, speaker) => {
        for (const out of rankCandidates(matchCase, [candidate], defaultRules).knockedOut) {
          for (const { reason, remedy } of candidateObstacles(out, speaker)) [reason, remedy].forEach(expectFinished);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are finished sentences for every lane, in both languages", () => {
    fc.assert(
      fc.property(anyCase, fc.array(anyCandidate), fc.constantFrom(...speakers), (matchCase, candidates, speaker) => {
        const supply = supplyOf(matchCase, candidates);
        for (const score of laneAdvice(matchCase, supply, defaultRules).lanes) {
          const told = laneExplanation(score, speaker);
          for (const text of [told.strongestFor, told.strongestAgainst]) expectFinished(text);
          for (const { reason, remedy } of told.obstacles) [reason, remedy].forEach(expectFinished);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("sum a match up in one sentence", () => {
    const [match] = rankCandidates(webshop, [noor], defaultRules).eligible;
    if (match === undefined) throw new Error("Noor fits");
    expect(matchExplanation(match, nl).summary).toBe(
      "Past goed (1000 van 1000): kan 2 van de 2 gevraagde vaardigheden, is beschikbaar van 1 februari 2027 tot en met 30 april 2027, werkt online.",
    );
    expect(matchExplanation(match, en).summary).toBe(
      "Fits well (1000 of 1000): can do 2 of the 2 skills asked, is available from 1 February 2027 up to and including 30 April 2027, works online.",
    );
  });

  it("say what would bring somebody to the top", () => {
    const sam = { ...noor, id: "sam", hoursPerWeek: 4, waitingSince: 0 };
    const [, second] = rankCandidates(webshop, [noor, sam], defaultRules).eligible;
    if (second === undefined) throw new Error("both fit");
    expect(matchExplanation(second, nl).change).toBe(
      "Met 7 uur per week in plaats van 4 zou deze kandidaat bovenaan staan.",
    );
  });

  it("tell the advisor what a lane lacks and what would repair it", () => {
    const [, , last] = laneAdvice(webshop, supplyOf(webshop, [noor]), defaultRules).lanes;
    if (last === undefined) throw new Error("three lanes");
    expect(laneExplanation(last, nl)).toMatchObject({
      name: "MBO College",
      strongestAgainst: "Het werk vraagt niveau 3. Deze route gaat tot niveau 2.",
      obstacles: [
        {
          reason: "Het werk vraagt niveau 3. Deze route gaat tot niveau 2.",
          remedy: "Splits de opdracht: een student onderzoekt, een bedrijf voert uit.",
        },
        { reason: "Er is in deze periode geen plek vrij.", remedy: "Nieuwe plekken komen er op 1 februari 2027." },
      ],
    });
  });
});
