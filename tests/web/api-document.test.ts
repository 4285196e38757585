import { describe, expect, it } from "vitest";
import { webhookEvents } from "#app/domain/webhooks/events.ts";
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

  it("tells of every message that a webhook can send, with its body and what signs it", () => {
    expect(Object.keys(document.webhooks).sort()).toEqual([...webhookEvents].sort());
    for (const [event, { post }] of Object.entries(document.webhooks)) {
      const { schema } = post.requestBody.content["application/json"];
      expect(schema).toMatchObject({
        required: ["type", "timestamp", "data"],
        properties: { type: { const: event }, data: { additionalProperties: false } },
      });
      expect(post.parameters.map(({ name }) => name)).toEqual(["webhook-id", "webhook-timestamp", "webhook-signature"]);
      expect(Object.keys(post.responses)).toContain("2XX");
    }
  });

  it("lists the options of each question", () => {
    const text = JSON.stringify(document.paths["/api/v1/scans/{id}/score"]);
    for (const question of definition.questions.filter(({ kind }) => kind !== "choice"))
      expect(text).toContain(`"${question.id}"`);
    expect(text).toContain('"mfa"');
    expect(text).toContain('"unknown"');
  });
});
