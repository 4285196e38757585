import { describe, expect, it } from "vitest";
import { fieldsOfPart, readVersion, withEdits } from "#app/domain/scan/version-fields.ts";
import { scan } from "./scan-cases.ts";

const fields = (part: string) => (fieldsOfPart(scan, part) ?? []).flatMap((group) => group.fields);
const pathOf = (part: string, value: string) => fields(part).find((field) => field.value === value)?.path ?? "";

describe("the fields of a part", () => {
  it("are its own texts and its questions, in the order in which they are asked", () => {
    expect(fieldsOfPart(scan, "D1")?.map(({ id }) => id)).toEqual(["D1", "S1", "S2", "S3"]);
    expect(fieldsOfPart(scan, "D9")).toBeUndefined();
  });

  it("hold every text in both languages, with points, weight and full marks", () => {
    const languages = ["nl", "en"].map((language) => fields("D4").filter(({ path }) => path.endsWith(`.${language}`)));
    expect(languages[0]?.length).toBeGreaterThan(40);
    expect(languages[1]).toHaveLength(languages[0]?.length ?? 0);
    const numbers = fields("D4").filter(({ kind }) => kind === "number");
    expect(numbers.map(({ path }) => path.split(".").at(-1))).toEqual(
      expect.arrayContaining(["points", "weight", "zzp"]),
    );
  });
});

describe("edits", () => {
  const intro = scan.parts.find(({ id }) => id === "D1")?.intro.nl ?? "";

  it("change what they name and nothing else", () => {
    const read = withEdits(scan, { part: "D1", edits: new Map([[pathOf("D1", intro), "Nieuwe inleiding"]]) });
    const parts = scan.parts.map((one) =>
      one.id === "D1" ? { ...one, intro: { ...one.intro, nl: "Nieuwe inleiding" } } : one,
    );
    expect(read).toEqual({ ok: true, content: { ...scan, parts } });
  });

  it("do nothing where all stays as it is", () => {
    const same = new Map(fields("D2").map(({ path, value }) => [path, value]));
    const read = withEdits(scan, { part: "D2", edits: same });
    expect(read.ok && read.content).toEqual(scan);
  });

  it("cannot reach beyond their part", () => {
    const edits = new Map([
      ["id", "stolen"],
      [pathOf("D2", part("D2").intro.nl), "Elders"],
    ]);
    const read = withEdits(scan, { part: "D1", edits });
    expect(read.ok && read.content).toEqual(scan);
  });

  it.each(["", "   "])("refuse an empty text, and say where: %j", (value) => {
    const path = pathOf("D1", intro);
    expect(withEdits(scan, { part: "D1", edits: new Map([[path, value]]) })).toEqual({ ok: false, faults: [path] });
  });

  it.each(["", "veel", "1e9", "-3", "40.5", "99999"])("refuse what is no whole number in its bounds: %j", (value) => {
    const path = fields("D1").find((field) => field.path.endsWith(".weight"))?.path ?? "";
    expect(withEdits(scan, { part: "D1", edits: new Map([[path, value]]) })).toEqual({ ok: false, faults: [path] });
  });
});

it("reads content from outside only when it has the shape of a scan", () => {
  expect(readVersion(JSON.parse(JSON.stringify(scan)))).toEqual({ ok: true, content: scan });
  for (const content of [null, 3, "scan", [], {}, { ...scan, questions: [] }, { ...scan, extra: 1 }])
    expect(readVersion(content).ok).toBe(false);
});

function part(wanted: string) {
  const found = scan.parts.find(({ id }) => id === wanted);
  if (!found) throw new Error(`no part ${wanted}`);
  return found;
}
