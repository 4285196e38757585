import { expect, it } from "vitest";
import { sentence } from "#app/domain/matching/sentence.ts";
import { skillList } from "#app/domain/matching/skills.ts";
import { matchingTexts } from "#app/texts/matching.ts";

const nl = { language: "nl", texts: matchingTexts.nl, skills: skillList() } as const;
const en = { language: "en", texts: matchingTexts.en, skills: skillList() } as const;

it("puts facts into words of the language", () => {
  const text = "{skill}, {lane}, {place}, {language} {languageLevel}, {date}, {hours}";
  const facts = {
    skill: "S15",
    lane: "student",
    place: "online",
    language: "nl",
    languageLevel: 3,
    date: "2027-02-01",
    hours: 8,
  };
  expect(sentence(text, facts, nl)).toBe(
    "Webwinkel inrichten, studenten HvA, online, Nederlands vloeiend, 1 februari 2027, 8",
  );
  expect(sentence(text, facts, en)).toBe("Set up a web shop, HvA students, online, Dutch fluent, 1 February 2027, 8");
});

it("writes cents as whole euros", () => {
  expect(sentence("{budget}", { budget: 123_456 }, nl).replace(/\s/gu, " ")).toBe("€ 1.235");
  expect(sentence("{cost}", { cost: 123_456 }, en)).toBe("€1,235");
});

it("begins with a capital, leaves an unknown code as it is and shows a fact that is missing", () => {
  expect(sentence("{lane} {asked}", { lane: "gone" }, nl)).toBe("Gone {asked}");
});
