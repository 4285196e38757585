import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSought, openCaseFilter } from "#app/domain/cases/open-case-filter.ts";
import { mostInterests, rearranged, wantedChanges } from "#app/domain/cases/wanted.ts";
import { webshop } from "#tests/domain/matching/examples.ts";

describe("the list of wanted cases", () => {
  it("moves, grows and shrinks as she says", () => {
    expect(rearranged(["a", "b", "c"], "c", "up")).toEqual(["a", "c", "b"]);
    expect(rearranged(["a", "b", "c"], "a", "down")).toEqual(["b", "a", "c"]);
    expect(rearranged(["a", "b"], "b", "remove")).toEqual(["a"]);
    expect(rearranged(["a"], "b", "add")).toEqual(["a", "b"]);
    expect(rearranged(["a", "b", "c", "d", "e"], "f", "add")).toBeNull();
    expect(rearranged(["a", "b", "c", "d", "e"], "a", "add")).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("holds each case once and never more than may be, whatever is pressed", () => {
    const presses = fc.array(fc.tuple(fc.constantFrom(..."abcdefgh"), fc.constantFrom(...wantedChanges)));
    fc.assert(
      fc.property(presses, (all) => {
        let wanted: string[] = [];
        for (const [id, change] of all) {
          const before = new Set(wanted);
          wanted = rearranged(wanted, id, change) ?? wanted;
          expect(new Set(wanted).size).toBe(wanted.length);
          expect(wanted.length).toBeLessThanOrEqual(mostInterests);
          if (change === "up" || change === "down") expect(new Set(wanted)).toEqual(before);
        }
      }),
    );
  });
});

describe("looking among open cases", () => {
  const found = (query: Record<string, string>) => isSought(webshop, openCaseFilter.parse(query));

  it("finds by skill, place, hours and period, and by all of them together", () => {
    const right = { vaardigheid: "S15", plek: "online", uren: "80", van: "2027-02-01", tot: "2027-04-30" };
    expect(found({})).toBe(true);
    expect(found(right)).toBe(true);
    for (const wrong of [
      { vaardigheid: "S01" },
      { plek: "on-site" },
      { uren: "79" },
      { van: "2027-02-02" },
      { tot: "2027-04-29" },
    ])
      expect(found({ ...right, ...wrong })).toBe(false);
  });

  it("leaves out what makes no sense", () => {
    expect(found({ vaardigheid: "<x>", plek: "maan", uren: "veel", van: "gisteren", tot: "", past: "?" })).toBe(true);
  });
});
