import { describe, expect, it } from "vitest";
import { amount, choice, date, optionalParagraph, paragraph, text } from "#app/domain/cases/fields.ts";

describe("fields", () => {
  it("text is one line of a certain length, without space round it", () => {
    const title = text("title", 3, 5);
    expect(title.parse("  a\n b ")).toBe("a b");
    expect(title.safeParse("ab").success).toBe(false);
    expect(title.safeParse("abcdef").success).toBe(false);
    expect(title.safeParse(undefined).error?.issues[0]?.message).toBe("cases.errors.title");
  });

  it("a paragraph keeps its lines, and may be left out only where it is optional", () => {
    expect(paragraph("result", 1, 20).parse(" one\r\ntwo ")).toBe("one\ntwo");
    expect(paragraph("result", 1, 20).safeParse(undefined).success).toBe(false);
    expect(optionalParagraph("note", 20).parse(undefined)).toBe("");
  });

  it("an amount is a whole number within bounds, typed or not", () => {
    const hours = amount("effortHours", 1, 40);
    expect([hours.parse("40"), hours.parse(1)]).toEqual([40, 1]);
    for (const wrong of ["0", "41", "1.5", 1.5, "", "1e1", null, undefined]) {
      expect(hours.safeParse(wrong).error?.issues[0]?.message).toBe("cases.errors.effortHours");
    }
  });

  it("an amount gives its own message on every branch, as forms in the browser look for it there", () => {
    const [issue] = amount("rating", 1, 5).safeParse(null).error?.issues ?? [];
    const branches = issue?.code === "invalid_union" ? issue.errors : [];
    expect(branches.flat().map(({ message }) => message)).toEqual(["cases.errors.rating", "cases.errors.rating"]);
  });

  it("a choice is one of its codes", () => {
    expect(choice("place", ["online"]).parse("online")).toBe("online");
    expect(choice("place", ["online"]).safeParse("moon").error?.issues[0]?.message).toBe("cases.errors.place");
  });

  it("a date exists, in either notation", () => {
    expect(date("startsOn").parse("2028-02-29")).toBe("2028-02-29");
    expect(date("startsOn").parse(" 1-2-2027 ")).toBe("2027-02-01");
    for (const wrong of ["2027-02-29", "31-4-2027", "morgen", ""]) {
      expect(date("startsOn").safeParse(wrong).error?.issues[0]?.message).toBe("cases.errors.startsOn");
    }
  });
});
