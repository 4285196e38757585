import { expect, it } from "vitest";
import { teacherReasons, teacherRefusalSchema } from "#app/domain/cases/confirmation-form.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";

it("takes a teacher's no with a reason of the list, in words when it is another one", () => {
  for (const reason of teacherReasons.filter((code) => code !== "other"))
    expect(teacherRefusalSchema.parse({ reason })).toEqual({ reason, note: "" });
  expect(teacherRefusalSchema.safeParse({ reason: "other" }).success).toBe(false);
  expect(teacherRefusalSchema.safeParse({ reason: "other", note: "Zij heeft al een stage." }).success).toBe(true);
  expect(teacherRefusalSchema.safeParse({ reason: "grades" }).success).toBe(false);
});

it("has words for every reason in both languages", () => {
  for (const { teacherReasons: words } of [proposalsTexts.nl, proposalsTexts.en])
    expect(Object.keys(words)).toEqual([...teacherReasons]);
});
