import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readForm } from "#app/web/read-form.server.ts";

const schema = z.strictObject({ name: z.string({ error: "name" }), days: z.array(z.string()) });
const read = (init: RequestInit) =>
  readForm(new Request("http://localhost/x", { method: "POST", ...init }), schema, ["days"]);
const form = (...fields: [string, string][]) => ({ body: new URLSearchParams(fields) });

describe("a form that comes in", () => {
  it("is read by its schema, lists whole, fields left empty as not given", async () => {
    expect(await read(form(["name", "Iris"], ["days", "1"], ["days", "2"]))).toEqual({
      ok: true,
      value: { name: "Iris", days: ["1", "2"] },
      typed: { name: "Iris", days: ["1", "2"] },
    });
    expect(await read(form(["name", "  "]))).toEqual({
      ok: false,
      errors: { name: ["name"] },
      typed: { name: "  ", days: [] },
    });
  });

  it("is refused with what nobody asked for", async () => {
    expect(await read(form(["name", "Iris"], ["roles", "coordinator"]))).toMatchObject({ ok: false });
  });

  it("loses the NULs that no database of ours could all keep", async () => {
    expect(await read(form(["name", "I\0ris"], ["days", "\0"]))).toMatchObject({
      value: { name: "Iris", days: [""] },
    });
  });

  it.each([
    { body: "{}", headers: { "Content-Type": "application/json" } },
    { body: "no parts", headers: { "Content-Type": "multipart/form-data; boundary=x" } },
    {},
  ])("is the sender's fault when it is no form: %j", async (init) => {
    await expect(read(init)).rejects.toMatchObject({ status: 400 });
  });
});
