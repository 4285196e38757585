import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyKey } from "#app/domain/people/company-key.ts";
import { capacityUnder } from "#app/domain/people/room.ts";

describe("what a company's name is compared by", () => {
  it.each([
    ["Bakkerij De Zon B.V.", "bakkerij de zon"],
    ["Café Één & Twee vof", "cafe een en twee"],
    ["  V.O.F. Jansen-De Wit ", "jansen de wit"],
    ["Bovag", "bovag"],
    ["B.V.", ""],
  ])("%s is %j", (name, key) => expect(companyKey(name)).toBe(key));

  it("pays no attention to capitals and accents", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé ]*$/), (name) => {
        expect(companyKey(name.toUpperCase())).toBe(companyKey(name));
        expect(companyKey(name.replaceAll("é", "e"))).toBe(companyKey(name));
      }),
    );
  });
});

describe("the room of a class", () => {
  const few = fc.nat({ max: 9 });
  const load = fc.record({ capacity: few, openAssignments: few });
  it("is never more than its own, and lets nothing in when the teacher is full", () => {
    fc.assert(
      fc.property(load, load, (own, teacher) => {
        const capacity = capacityUnder(own, teacher);
        expect(capacity).toBeLessThanOrEqual(own.capacity);
        if (teacher.openAssignments >= teacher.capacity) expect(capacity).toBeLessThanOrEqual(own.openAssignments);
        expect(capacityUnder(own, null)).toBe(own.capacity);
      }),
    );
  });
});
