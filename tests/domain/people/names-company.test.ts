import { describe, expect, test } from "vitest";
import { namesCompany } from "#app/domain/people/names-company.ts";

describe("a company's name", () => {
  test.each([
    ["Webwinkel voor Café Zonnig gebouwd", "cafe zonnig", true],
    ["Webwinkel voor 't Spant!", "'t Spant", true],
    ["Een site over zonnige cafés", "Café Zonnig", false],
    ["Niets", "", false],
  ])("in %j: %j is there? %j", (text, name, there) => {
    expect(namesCompany(text, name)).toBe(there);
  });
});
