import { expect, it } from "vitest";
import { dotted } from "#app/lib/dotted.ts";

it("keeps the dot at what it follows", () => {
  expect(dotted(["Een uur", "Geen kosten"])).toBe("Een uur\u00a0· Geen kosten");
  expect(dotted(["Een uur"])).toBe("Een uur");
});
