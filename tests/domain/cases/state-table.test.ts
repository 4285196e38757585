import { expect, it } from "vitest";
import { allowanceOf } from "#app/domain/cases/state-table.ts";

it("gives the next status, or says which status stands in the way", () => {
  const open = allowanceOf<"shut" | "ajar" | "open">({ shut: "open", ajar: "open" });
  expect(open({ status: "shut" })).toEqual({ ok: true, value: "open" });
  expect(open({ status: "open" })).toEqual({ ok: false, reason: "is-open" });
});
