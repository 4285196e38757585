import { describe, expect, it } from "vitest";
import { changedCaseSchema, newCaseSchema, newProposalSchema } from "#app/domain/cases/api-schema.ts";
import { laneChoiceSchema } from "#app/domain/cases/case-form.ts";
import { deliverySchema, proposalDeclineSchema } from "#app/domain/cases/schema.ts";
import { webhookEvents } from "#app/domain/webhooks/events.ts";
import routes from "#app/routes.ts";
import { apiDocument } from "#app/web/api-document.ts";
import {
  assignmentAnswer,
  assignmentsAnswer,
  caseAnswer,
  casesAnswer,
  matchesAnswer,
  proposalAnswer,
} from "#app/web/api-work-answers.ts";
import { examples } from "#app/web/api-work-examples.ts";
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

  it("gives an example of all that goes in and out about cases and work, that its schema takes", () => {
    const { newCase, changedCase, newProposal, laneChoice, refusal, delivery, ...answers } = examples;
    expect(newCaseSchema.parse(newCase).budgetCents).toBe(125_000);
    expect(changedCaseSchema.parse(changedCase).updatedAt).toEqual(new Date(changedCase.updatedAt));
    for (const [schema, example] of [
      ...([
        [newProposalSchema, newProposal],
        [laneChoiceSchema, laneChoice],
      ] as const),
      ...([
        [proposalDeclineSchema, refusal],
        [deliverySchema, delivery],
      ] as const),
    ])
      expect(schema.safeParse(example).success).toBe(true);
    expect(caseAnswer.parse(answers.case)).toEqual(answers.case);
    expect(casesAnswer.parse(answers.cases)).toEqual(answers.cases);
    expect(matchesAnswer.parse(answers.matches)).toEqual(answers.matches);
    expect(proposalAnswer.parse(answers.proposal)).toEqual(answers.proposal);
    expect(assignmentAnswer.parse(answers.assignment)).toEqual(answers.assignment);
    expect(assignmentsAnswer.parse(answers.assignments)).toEqual(answers.assignments);
  });

  it("asks for an access token, and for what, wherever somebody's cases or work are asked", () => {
    const work = Object.entries(document.paths).filter(([path]) => /\/(cases|proposals|assignments)\b/.test(path));
    expect(work).toHaveLength(15);
    for (const [, operations] of work)
      for (const { security, responses } of Object.values<{ security?: unknown; responses: object }>(operations)) {
        expect(security).toEqual([
          { accessToken: [expect.stringMatching(/^(cases|proposals|assignments)\.(read|write)$/)] },
        ]);
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(["401", "403", "404", "429"]));
      }
    expect(document.components.securitySchemes.accessToken).toMatchObject({ type: "http", scheme: "bearer" });
  });

  it("lists the options of each question", () => {
    const text = JSON.stringify(document.paths["/api/v1/scans/{id}/score"]);
    for (const question of definition.questions.filter(({ kind }) => kind !== "choice"))
      expect(text).toContain(`"${question.id}"`);
    expect(text).toContain('"mfa"');
    expect(text).toContain('"unknown"');
  });
});
