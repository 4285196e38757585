import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStreamedJson, StreamedJsonError } from "#app/lib/streamed-json.server.ts";

function read(text: string, { size = 7, restBytes = 1 << 20 } = {}) {
  const bytes = new TextEncoder().encode(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const items: unknown[] = [];
  let batches = 0;
  const rest = readStreamedJson(chunks, "rows", {
    restBytes,
    onItems: (more) => {
      batches++;
      items.push(...more);
    },
  });
  return { rest, items, batches };
}

describe("JSON with one long list", () => {
  it("reads as JSON.parse does, whatever is in it and however it is cut", () => {
    fc.assert(
      fc.property(
        fc.record({ before: fc.jsonValue(), rows: fc.array(fc.jsonValue()), after: fc.jsonValue() }),
        fc.nat(3),
        fc.integer({ min: 1, max: 50 }),
        (value, indent, size) => {
          const text = JSON.stringify(value, null, indent);
          const plain = JSON.parse(text);
          expect(read(text, { size })).toMatchObject({ rest: { ...plain, rows: [] }, items: plain.rows });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("hands a long list over in batches and keeps none of it", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`c,"]${at}`, at]);
    const { items, batches } = read(JSON.stringify({ rows, more: 1 }), { size: 4096, restBytes: 100 });
    expect(items).toEqual(rows);
    expect(batches).toBeGreaterThan(3);
  });

  it("leaves a list of that name alone where it is not at the top", () => {
    const value = { a: { rows: [1] }, b: "rows", c: [{ rows: [2] }] };
    expect(read(JSON.stringify(value))).toEqual({ rest: value, items: [], batches: 0 });
  });

  const many = Array.from({ length: 20_000 }, (_, at) => at).join();
  it.each([
    ["an end too soon", '{"rows":[1,2'],
    ["a comma too many", '{"rows":[1,2,]}'],
    ["a comma alone", '{"rows":[,]}'],
    ["a comma too many after a batch", `{"rows":[${many},]}`],
    ["two commas", `{"rows":[${many},,1]}`],
    ["a list of that name twice", '{"rows":[1],"rows":[2]}'],
    ["brackets that do not match", '{"rows":[1}]'],
    ["nothing", ""],
    ["something after the end", '{"rows":[1]} x'],
    ["too much of the rest", JSON.stringify({ rest: "x".repeat(3 << 20) })],
  ])("refuses %s", (_, text) => {
    expect(() => read(text, { size: 1000 })).toThrow(StreamedJsonError);
  });
});
