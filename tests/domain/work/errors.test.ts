import { expect, test } from "vitest";
import { workErrors } from "#app/domain/work/errors.ts";
import { workTexts } from "#app/texts/work.ts";

test("every message about work is there in both languages, and no other", () => {
  for (const { errors } of Object.values(workTexts)) expect(Object.keys(errors).sort()).toEqual([...workErrors].sort());
});
