import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xlsxStream } from "#app/lib/xlsx.server.ts";
import { unzip } from "#tests/support/unzip.ts";

const sheet = (nth: number) => `xl/worksheets/sheet${nth}.xml`;

async function sheetsOf(...given: Parameters<typeof xlsxStream>): Promise<Record<string, string>> {
  return unzip(await buffer(xlsxStream(...given)));
}

/** The cells of a sheet as they were written: a number, a text or nothing. */
function cellsOf(xml = ""): (string | number | null)[][] {
  return [...xml.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<c\/>|<c[^>]*><v>(.*?)<\/v><\/c>|<c[^>]*><is><t[^>]*>(.*?)<\/t><\/is><\/c>/gs)].map(
      ([, figure, text]) => (figure !== undefined ? Number(figure) : text === undefined ? null : plain(text)),
    ),
  );
}

const plain = (xml: string) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll("_x005F_", "_");

describe("a workbook", () => {
  it("has its tables in sheets of their own, each with a header that stays in view", async () => {
    const files = await sheetsOf([
      {
        name: "Scans",
        header: ["a", "b"],
        rows: [
          ["x", 1],
          [null, 2.5],
        ],
      },
      { name: "Legend & more", header: ["c"], rows: [] },
    ]);
    expect(files["xl/workbook.xml"]).toContain('<sheet name="Scans" sheetId="1" r:id="rId1"/>');
    expect(files["xl/workbook.xml"]).toContain('name="Legend &amp; more" sheetId="2"');
    expect(cellsOf(files[sheet(1)])).toEqual([
      ["a", "b"],
      ["x", 1],
      [null, 2.5],
    ]);
    expect(cellsOf(files[sheet(2)])).toEqual([["c"]]);
    expect(files[sheet(1)]).toContain('state="frozen"');
    for (const path of Object.keys(files).filter((name) => name.startsWith("xl/worksheets/")))
      expect(files["[Content_Types].xml"]).toContain(`PartName="/${path}"`);
  });

  it("keeps every text as a text, and never makes it a formula or breaks the file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 4 }), async (texts) => {
        const files = await sheetsOf([{ name: "T", header: ["h"], rows: [texts] }]);
        expect(cellsOf(files[sheet(1)])[1]).toEqual(texts);
        expect(files[sheet(1)]).not.toContain("<f>");
      }),
      { numRuns: 50 },
    );
    const nasty = ["=1+1", "+1", "-1", "@a", "<f>1</f>", "]]>", "_x0041_", " a ", "\t=x"];
    const files = await sheetsOf([{ name: "T", header: ["h"], rows: [nasty] }]);
    expect(cellsOf(files[sheet(1)])[1]).toEqual(nasty);
  });

  it("leaves out what XML cannot hold, and cuts a text that Excel refuses", async () => {
    const files = await sheetsOf([
      { name: "T", header: ["h"], rows: [["a\u0000b\u000bc\ud800d\uffffe", "x".repeat(40_000), Number.NaN]] },
    ]);
    expect(cellsOf(files[sheet(1)])[1]).toEqual(["abcde", "x".repeat(32_767), null]);
  });

  it("goes on in a next sheet under the same header when there are more rows than fit", async () => {
    const rows = Array.from({ length: 25 }, (_, row) => [row]);
    const files = await sheetsOf([{ name: "Scans", header: ["n"], rows }], 10);
    expect([1, 2, 3].map((nth) => cellsOf(files[sheet(nth)]).length)).toEqual([11, 11, 6]);
    expect(cellsOf(files[sheet(3)])[0]).toEqual(["n"]);
    expect(files["xl/workbook.xml"]).toContain('name="Scans 3"');
    expect(Object.keys(await sheetsOf([{ name: "S", header: ["n"], rows: rows.slice(0, 20) }], 10))).not.toContain(
      sheet(3),
    );
  });
});

describe("a workbook that is read slowly", () => {
  const row = Array.from({ length: 40 }, (_, cell) => `cell ${cell} ${Math.random()}`);

  it("asks for no more rows than are taken off, and for none after its reader has gone", async () => {
    let asked = 0;
    async function* endless() {
      for (; ; asked++) yield row;
    }
    const stream = xlsxStream([{ name: "T", header: ["h"], rows: endless() }]);
    stream.read();
    const waiting = await settled(() => asked);
    expect(waiting).toBeLessThan(20_000);
    stream.destroy();
    expect((await settled(() => asked)) - waiting).toBeLessThan(1000);
  });

  it("takes no more memory for many rows", async () => {
    async function* rows(count: number) {
      for (let nth = 0; nth < count; nth++) yield row.map((cell) => `${cell} ${nth}`);
    }
    const use = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const [before, most] = [use(), { memory: 0, size: 0 }];
    for await (const chunk of xlsxStream([{ name: "T", header: ["h"], rows: rows(100_000) }])) {
      most.size += chunk.length;
      most.memory = Math.max(most.memory, use() - before);
    }
    expect(most.size).toBeGreaterThan(5e6);
    expect(most.memory).toBeLessThan(150e6);
  });

  it("fails for its reader when a row cannot be had: a file that ends early must not look whole", async () => {
    async function* broken() {
      yield row;
      throw new Error("the database went away");
    }
    await expect(buffer(xlsxStream([{ name: "T", header: ["h"], rows: broken() }]))).rejects.toThrow("went away");
  });
});

/** What a number comes to when it has been the same for a while. */
async function settled(value: () => number): Promise<number> {
  for (let before = -1; value() !== before; ) {
    before = value();
    await sleep(250);
  }
  return value();
}
