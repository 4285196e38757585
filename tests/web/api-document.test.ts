import { describe, expect, it } from "vitest";
import routes from "#app/routes.ts";
import { apiDocument } from "#app/web/api-document.ts";
import { findScan, mainScanId } from "#scans/index.ts";

const definition = findScan(mainScanId);
if (!definition) throw new Error("the main scan is missing");
const document = apiDocument("https://spot035.example", definition);
const table = await Promise.resolve(routes);

describe("the API's document", () => {
  it("is OpenAPI 3.1 that can be written as JSON", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it("tells of every address there is, and of no other", () => {
    const served = table.flatMap(({ path = "" }) =>
      path.startsWith("api/v1/") && !path.endsWith("openapi.json") ? [`/${path.replaceAll(/:(\w+)/g, "{$1}")}`] : [],
    );
    expect(Object.keys(document.paths).sort()).toEqual(served.sort());
  });

  it("lists the options of each question", () => {
    const text = JSON.stringify(document.paths["/api/v1/scans/{id}/score"]);
    for (const question of definition.questions.filter(({ kind }) => kind !== "choice"))
      expect(text).toContain(`"${question.id}"`);
    expect(text).toContain('"mfa"');
    expect(text).toContain('"unknown"');
  });
});
