import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { matchRoutes } from "react-router-dom";
import { describe, expect, it } from "vitest";
import { apiPaths } from "#app/api-paths.ts";
import { casePaths } from "#app/case-paths.ts";
import { paths } from "#app/paths.ts";
import routes from "#app/routes.ts";
import { workPaths } from "#app/work-paths.ts";

const read = (path: string) => readFileSync(path, "utf8");
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const routeTable = await Promise.resolve(routes);
// what answers an address; the rest of routes/ is parts of those pages
const isRoute = (file: string) =>
  /export (async function|const|function) (loader|action)\b|export default/.test(read(file));
const routeFiles = filesIn("app/routes").filter((file) => /\.tsx?$/.test(file) && isRoute(file));

describe("the table of contents", () => {
  it("names every route file, and no others", () => {
    expect(routeTable.map((entry) => `app/${entry.file}`).sort()).toEqual([...routeFiles].sort());
  });

  it("answers every address that the tables of paths can make", () => {
    const patterns = routeTable.map(({ path, index }) => ({
      path: path ?? "/",
      index: index === true,
      id: path ?? "/",
    }));
    const given = {
      token: "t",
      id: "1",
      part: "plan",
      kind: "intake",
      place: "online",
      start: "2026-12-01T09:00:00Z",
      scan: "t",
    };
    const unanswered = Object.entries({ ...paths, ...workPaths, ...casePaths, ...apiPaths })
      .map(([name, path]) => ({ name, address: path(given) }))
      .filter(({ address }) => {
        const match = matchRoutes(patterns, new URL(address, "http://house.invalid").pathname)?.at(-1);
        return match === undefined || match.route.path.includes("*");
      });
    expect(unanswered).toEqual([]);
  });
});

describe("the permission table", () => {
  // the text of one exported function, up to the next export
  const doorsOf = (source: string) =>
    [...source.matchAll(/export async function (loader|action)\b[\s\S]*?(?=\nexport |$(?![\s\S]))/g)].map(
      (match) => match[0],
    );

  it.each(routeFiles)("is asked by every loader and action of %s", (file) => {
    const source = read(file);
    const doors = doorsOf(source);
    const declared = source.match(/export (async function|const|function) (loader|action)\b/g) ?? [];
    const aliases = source.match(/export const (loader|action) = (loader|action);/g) ?? [];
    expect(doors.length + aliases.length).toBe(declared.length);
    for (const door of doors) expect(door).toMatch(/await guard\(|\ballow\(/);
  });

  it("guards every address, also one that takes forms alone: no route is without a loader", () => {
    expect(routeFiles.filter((file) => !/export (async function|const) loader\b/.test(read(file)))).toEqual([]);
  });
});

describe("the domain", () => {
  const domain = filesIn("app/domain").filter((file) => file.endsWith(".ts"));
  const tests = filesIn("tests").filter((file) => /\.test\.tsx?$/.test(file));
  const tested = tests.map(read).join("\n");

  it.each(domain.filter((file) => /commands\.server\.ts$/.test(file)))("has a test of its own for %s", (file) => {
    expect(tested).toContain(`#${file}`);
  });

  it("has no pure file that no test of its area reaches", () => {
    const reached = new Set<string>();
    const follow = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      const folder = file.slice(0, file.lastIndexOf("/"));
      for (const [, from = ""] of read(file).matchAll(/from "([^"]+\.tsx?)"/g)) {
        if (from.startsWith("#app/")) follow(from.slice(1));
        if (from.startsWith("./")) follow(join(folder, from));
        // see scripts/thread-code.mjs
        if (from.startsWith("virtual:thread/")) follow(from.slice("virtual:thread/".length));
      }
    };
    for (const [, file = ""] of tested.matchAll(/"#(app\/domain\/[^"]+\.ts)"/g)) follow(file);
    expect(domain.filter((file) => !reached.has(file))).toEqual([]);
  });
});

describe("the two databases", () => {
  interface Snapshot {
    tables: Record<string, { columns: Record<string, { notNull: boolean }> }>;
  }
  const columnsOf = (dialect: string) => {
    const folder = `db/migrations/${dialect}/meta`;
    const newest =
      readdirSync(folder)
        .filter((name) => name.endsWith("_snapshot.json"))
        .sort()
        .at(-1) ?? "";
    const { tables }: Snapshot = JSON.parse(read(join(folder, newest)));
    return Object.entries(tables)
      .flatMap(([name, table]) =>
        Object.entries(table.columns).map(
          ([column, { notNull }]) => `${name.replace("public.", "")}.${column}${notNull ? "!" : ""}`,
        ),
      )
      .sort();
  };

  it("have the same tables and columns, with the same ones required", () => {
    expect(columnsOf("sqlite")).toEqual(columnsOf("postgres"));
    expect(columnsOf("sqlite").length).toBeGreaterThan(100);
  });
});

describe("files", () => {
  it("fit a screen or three: none of the product's own is over 250 lines, texts aside", () => {
    const own = ["app", "db", "scans"]
      .flatMap(filesIn)
      .filter((file) => /\.(tsx?|css)$/.test(file) && !file.startsWith("app/texts/"));
    const long = own.map((file) => ({ file, lines: read(file).split("\n").length })).filter(({ lines }) => lines > 251);
    expect(long).toEqual([]);
  });

  it("never step round the checker or the linter without a reason", () => {
    const own = ["app", "db", "scans", "tests"]
      .flatMap(filesIn)
      .filter((file) => /\.tsx?$/.test(file) && file !== "tests/architecture.test.ts");
    const code = (file: string) =>
      read(file)
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/(^|\s)\/\/.*$/gm, (line) => (/@ts-/.test(line) ? line : ""));
    const sinful = own.filter((file) =>
      /@ts-(ignore|nocheck)|: any[\s;,)[\]=>|]|\bas any\b|<any>|dangerouslySetInnerHTML|\beval\(/.test(code(file)),
    );
    expect(sinful).toEqual([]);
  });
});
