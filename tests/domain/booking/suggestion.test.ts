import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { themes, wishes } from "#app/domain/agenda/schema.ts";
import { type Specialist, suggestionFor } from "#app/domain/booking/suggestion.ts";

const places = ["media-park", "online", "on-site"] as const;
const nobody = { weak: [], wish: null, barrier: null };
const amina: Specialist = { id: "a", name: "Amina", specialisms: ["D1", "D4"], wishes: ["customers"] };
const joost: Specialist = { id: "j", name: "Joost", specialisms: ["D2", "D5"], wishes: ["money"] };

describe("what is suggested from a scan", () => {
  it("is the advisor who knows her weakest theme best, with that theme", () => {
    const { advisor } = suggestionFor({ ...nobody, weak: ["D5", "D1", "D3"] }, [amina, joost], places);
    expect(advisor).toEqual({ id: "j", name: "Joost", theme: "D5", wish: false });
  });

  it("counts what she wants beside what she is weak in", () => {
    const hints = { ...nobody, weak: ["D3", "D6", "D2"], wish: "customers" };
    expect(suggestionFor(hints, [amina, joost], places).advisor).toMatchObject({ id: "a", theme: null, wish: true });
  });

  it("is nobody by name when nobody stands out", () => {
    expect(suggestionFor(nobody, [amina, joost], places).advisor).toBeNull();
    const twin = { ...amina, id: "b" };
    expect(suggestionFor({ ...nobody, weak: ["D1"] }, [amina, twin], places).advisor).toBeNull();
  });

  it("is a place that fits what holds her back, among those there are", () => {
    const place = (hints: object, open: readonly (typeof places)[number][] = places) =>
      suggestionFor({ ...nobody, ...hints }, [], open).place;
    expect(place({ barrier: "time", weak: ["D5"] })).toBe("online");
    expect(place({ weak: ["D5"] })).toBe("on-site");
    expect(place({ weak: ["D1"] })).toBe("media-park");
    expect(place({ weak: ["D5"] }, ["online"])).toBe("online");
  });

  it("never suggests what is not offered, and does not depend on the order of the advisors", () => {
    const specialist = fc.record({
      ...{ id: fc.uuid(), name: fc.constant("Adviseur") },
      specialisms: fc.subarray([...themes]),
      wishes: fc.subarray([...wishes]),
    });
    const advisors = fc.uniqueArray(specialist, { selector: ({ id }) => id, maxLength: 5 });
    const hints = fc.record({
      weak: fc.shuffledSubarray([...themes]),
      wish: fc.option(fc.constantFrom(...wishes)),
      barrier: fc.option(fc.constantFrom("time", "money")),
    });
    fc.assert(
      fc.property(hints, advisors, fc.subarray([...places], { minLength: 1 }), (given, staff, open) => {
        const suggestion = suggestionFor(given, staff, open);
        expect(open).toContain(suggestion.place);
        expect(suggestionFor(given, staff.toReversed(), open)).toEqual(suggestion);
        if (suggestion.advisor) expect(staff.map(({ id }) => id)).toContain(suggestion.advisor.id);
      }),
    );
  });
});
