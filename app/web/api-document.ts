import { apiPaths } from "#app/api-paths.ts";
import { bookingSchema, cancellationSchema, moveSchema, slotsQuerySchema } from "#app/domain/booking/schema.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { definitionSchema } from "#app/domain/scan/definition-check.ts";
import { scoreInputSchema } from "#app/domain/scan/schema.ts";
import {
  appointmentAnswer,
  appointmentTypesAnswer,
  availabilityAnswer,
  bookedAnswer,
  scansAnswer,
  scoreAnswer,
  slotsAnswer,
} from "./api-answers.ts";
import { idempotencyKey, operation } from "./api-operation.ts";
import { inline, json } from "./api-schema.ts";
import { webhookPaths } from "./api-webhooks.ts";
import { workOperations } from "./api-work-document.ts";

/**
 * The public API as an OpenAPI 3.1 document, made from the schemas that check what really comes in and goes out.
 * @param server origin under which the API is reached
 * @param definition the scan whose questions and options describe the score's input
 */
export function apiDocument(server: string, definition: ScanDefinition) {
  return {
    openapi: "3.1.0",
    info: {
      title: "SPOT 035",
      version: "1",
      description:
        "The self-scan, scored without keeping anything; appointments; and, with an access token, cases, matches, proposals and work. Faults are RFC 9457 problem documents.",
    },
    servers: [{ url: server }],
    paths: {
      [apiPaths.apiScans()]: {
        get: operation("listScans", "The scans there are", { ok: json(scansAnswer), faults: [] }),
      },
      [`${apiPaths.apiScans()}/{id}`]: {
        get: operation("getScan", "A scan whole: questions, options, dimensions, weights, in Dutch and English", {
          parameters: [scanId],
          ok: json(definitionSchema),
          faults: [404],
        }),
      },
      [`${apiPaths.apiScans()}/{id}/score`]: {
        post: operation("scoreScan", "Scores answers. Nothing is stored.", {
          parameters: [scanId],
          body: json(scoreInputSchema(definition), "input"),
          ok: json(scoreAnswer),
          faults: [400, 404, 415, 422, 429],
        }),
      },
      ...bookingPaths(),
      ...workOperations(),
    },
    components: { securitySchemes: { accessToken } },
    webhooks: webhookPaths(),
  };
}

const accessToken = {
  ...{ type: "http", scheme: "bearer" },
  description:
    "An access token that somebody with an account made for her program, on her own page. It does what she may do, as far as its scopes go; it ends when she says so, or by itself.",
};

/** Everything about appointments: what there is, when there is room, booking, moving and cancelling. */
function bookingPaths() {
  const token = { token: "{token}" };
  const opens = { parameters: [tokenParameter], ok: json(appointmentAnswer) };
  return {
    [apiPaths.apiAppointmentTypes()]: {
      get: operation("listAppointmentTypes", "The kinds of meeting that can be booked, with their questions", {
        ok: json(appointmentTypesAnswer),
        faults: [429],
      }),
    },
    [apiPaths.apiAvailability()]: {
      get: operation("listAvailability", "On which days of at most 62 there is room", {
        parameters: slotParameters,
        ok: json(availabilityAnswer),
        faults: [422, 429],
      }),
    },
    [apiPaths.apiSlots()]: {
      get: operation("listSlots", "Open times of at most 62 days", {
        parameters: slotParameters,
        ok: json(slotsAnswer),
        faults: [422, 429],
      }),
    },
    [apiPaths.apiAppointments()]: {
      post: operation(
        "bookAppointment",
        "Books an appointment. The same key with the same body gets the same answer and books once.",
        {
          parameters: [idempotencyKey],
          body: json(bookingSchema, "input"),
          ok: json(bookedAnswer),
          created: "Booked",
          faults: [400, 409, 415, 422, 429],
        },
      ),
    },
    [decodeURIComponent(apiPaths.apiAppointment(token))]: {
      get: operation("getAppointment", "How an appointment stands", { ...opens, faults: [404, 410, 429] }),
      patch: operation("moveAppointment", "Moves an appointment; a refused move leaves it as it was", {
        ...opens,
        body: json(moveSchema, "input"),
        faults: [400, 404, 409, 410, 415, 422, 429],
      }),
    },
    [decodeURIComponent(apiPaths.apiCancellation(token))]: {
      post: operation("cancelAppointment", "Cancels an appointment; its time is free at once", {
        ...opens,
        body: json(cancellationSchema, "input"),
        faults: [400, 404, 409, 410, 415, 422, 429],
      }),
    },
  };
}

const slotParameters = Object.entries(slotsQuerySchema.shape).map(([name, schema]) => ({
  ...{ name, in: "query" },
  required: !schema.safeParse(undefined).success,
  schema: inline(schema, "input"),
}));

const tokenParameter = { name: "token", in: "path", required: true, schema: { type: "string" } };

const scanId = { name: "id", in: "path", required: true, schema: { type: "string" }, example: "digital-maturity" };
