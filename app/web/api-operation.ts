import type { AccessScope } from "#app/domain/people/access-scopes.ts";
import { problemAnswer } from "./api-answers.ts";
import { inline } from "./api-schema.ts";

/** The header under which a request is done once. */
export const idempotencyKey = {
  ...{ name: "Idempotency-Key", in: "header", required: true },
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

const meanings: Record<number, string> = {
  400: "The body is not well-formed, or a header is missing",
  401: "There is no access token that works",
  403: "The access token is not for this",
  404: "There is nothing here by that id or token, or it is not yours",
  409: "The time was taken just now, or how it stands keeps it from being done: see `type`",
  410: "The token has expired with its appointment",
  415: "The body is not sent as application/json",
  422: "Some of the input cannot be used: `errors` has the path of each fault",
  429: "Too many requests: wait as many seconds as `Retry-After` says",
};

export interface Parts {
  parameters?: readonly unknown[];
  body?: unknown;
  ok: unknown;
  /** What was made, in a word. */
  created?: string;
  /** What an access token must be for. */
  scope?: AccessScope;
  faults: readonly number[];
}

/** One operation of the document. */
export function operation(
  operationId: string,
  summary: string,
  { parameters = [], body, ok, created, scope, faults }: Parts,
) {
  const problem = { "application/problem+json": { schema: inline(problemAnswer, "output") } };
  return {
    operationId,
    summary,
    ...(scope === undefined ? {} : { security: [{ accessToken: [scope] }] }),
    parameters,
    ...(body === undefined ? {} : { requestBody: { required: true, content: body } }),
    responses: {
      [created === undefined ? "200" : "201"]: { description: created ?? "Here it is", content: ok },
      ...Object.fromEntries(
        faults.map((status) => [String(status), { description: meanings[status], content: problem }]),
      ),
    },
  };
}
