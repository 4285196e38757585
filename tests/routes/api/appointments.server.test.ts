import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { findAppointmentByLink } from "#app/domain/booking/queries.server.ts";
import { action, loader } from "#app/routes/api/appointments.ts";
import { appointmentAnswer, problemAnswer } from "#app/web/api-answers.ts";
import { appointment, appointmentLink, appointmentSlot, idempotentAnswer } from "#db/schema/booking.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { rateCount } from "#db/schema/people.ts";
import { addAdvisor } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, responseOf, routeArgs } from "#tests/support/request.ts";

vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-02T08:00:00Z") });

const db = testDatabase();
const address = "http://localhost:3000/api/v1/appointments";
const body = {
  ...{
    kind: "intake",
    place: "online",
    start: "2026-11-05T09:00:00Z",
    name: "Zoë de Vries",
    email: "zoe@bedrijf.example",
  },
  ...{ company: "Bakkerij De Vries", question: "Hoe krijg ik meer bestellingen?" },
};

function send(input: unknown, headers: Record<string, string> = { "Idempotency-Key": "sleutel-0001" }) {
  const all = { "Content-Type": "application/json", ...headers };
  const request = new Request(address, { method: "POST", headers: all, body: JSON.stringify(input) });
  return responseOf(action(routeArgs(request)));
}

const pathsOf = async (response: Response) =>
  problemAnswer.parse(await response.json()).errors?.map(({ path }) => path);

beforeAll(() => addAdvisor(db, { name: "Amina de Wit" }));

beforeEach(() =>
  db.transaction(async (tx) => {
    for (const table of [appointmentSlot, appointmentLink, appointment, outboxMail, idempotentAnswer, rateCount])
      await tx.delete(table);
  }),
);

describe("booking by the API", () => {
  test("answers 201 with where to see, move and cancel it", async () => {
    const response = await send(body);
    expect(response.status).toBe(201);
    const answer = appointmentAnswer.parse(await response.json());
    expect(answer).toMatchObject({
      kind: "intake",
      place: "online",
      start: "2026-11-05T09:00:00.000Z",
      timeZone: "Europe/Amsterdam",
    });
    expect(response.headers.get("Location")).toBe(answer.manageUrl);
    const token = answer.manageUrl.split("/").at(-1) ?? "";
    expect((await findAppointmentByLink(db, token))?.appointment.reference).toBe(answer.reference);
    expect(await db.$count(outboxMail)).toBe(3);
  });

  test("gives the same answer to the same request later on, also when its fields stand in another order", async () => {
    const first = await send(body);
    const { kind, ...rest } = body;
    const again = await send({ ...rest, kind });
    expect(again.status).toBe(201);
    expect(await again.text()).toBe(await first.text());
    expect(await db.$count(appointment)).toBe(1);
  });

  test("books once for ten of the same request at once, and answers all ten the same", async () => {
    const responses = await Promise.all(Array.from({ length: 10 }, () => send(body)));
    const answers = await Promise.all(responses.map(async (response) => `${response.status} ${await response.text()}`));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^201 /);
    expect(await db.$count(appointment)).toBe(1);
  });

  test("refuses the same key with another body", async () => {
    await send(body);
    const response = await send({ ...body, question: "Iets anders." });
    expect(response.status).toBe(422);
    expect(problemAnswer.parse(await response.json()).type).toBe("urn:spot035:problem:idempotency-key-reused");
    expect(await db.$count(appointment)).toBe(1);
  });

  test.each([{}, { "Idempotency-Key": "" }, { "Idempotency-Key": "a b" }, { "Idempotency-Key": "a".repeat(201) }])(
    "refuses %j for want of a usable key",
    async (headers) => {
      const response = await send(body, headers);
      expect(response.status).toBe(400);
      expect(await db.$count(appointment)).toBe(0);
    },
  );

  test("says that a time is taken, with others that are open", async () => {
    await send(body);
    const response = await send({ ...body, email: "ander@bedrijf.example" }, { "Idempotency-Key": "sleutel-0002" });
    expect(response.status).toBe(409);
    const problem = problemAnswer.parse(await response.json());
    expect(problem).toMatchObject({ type: "urn:spot035:problem:slot-taken" });
    expect(problem.alternatives).toHaveLength(5);
    expect(problem.alternatives).toContainEqual({
      ...{ start: "2026-11-05T10:00:00.000Z", end: "2026-11-05T10:45:00.000Z", advisors: 1 },
    });
  });

  test("a refusal is not kept: the same request may be tried again when the time is free", async () => {
    const blocked = { "Idempotency-Key": "sleutel-0003" };
    await send(body);
    expect((await send({ ...body, email: "ander@bedrijf.example" }, blocked)).status).toBe(409);
    await db.transaction((tx) => tx.delete(appointmentSlot));
    expect((await send({ ...body, email: "ander@bedrijf.example" }, blocked)).status).toBe(201);
  });

  test("names the path of each fault", async () => {
    const wrong = { ...body, place: "on-site", email: "zoe", phone: "112", colour: "blue" };
    const response = await send(wrong);
    expect(response.status).toBe(422);
    expect((await pathsOf(response))?.sort()).toEqual(["colour", "email", "houseNumber", "phone", "postcode"]);
    expect(await pathsOf(await send({ ...body, scanToken: "a".repeat(43) }))).toEqual(["scanToken"]);
    expect(await pathsOf(await send([]))).toEqual([""]);
  });

  test("says of each fault in an English sentence what to send instead", async () => {
    const wrong = {
      ...body,
      kind: "chat",
      start: "2026-11-05",
      name: "",
      email: "zoe",
      language: "de",
      colour: "blue",
    };
    const inputs = [
      wrong,
      { ...body, place: "moon" },
      { ...body, place: "on-site" },
      { ...body, scanToken: "x" },
      [],
      1,
    ];
    for (const input of inputs) {
      const response = await send(input);
      expect(response.status).toBe(422);
      const { errors = [] } = problemAnswer.parse(await response.json());
      expect(errors.length).toBeGreaterThan(0);
      for (const { message } of errors) expect(message).toMatch(/^[A-Z][^\n]* [^\n]*\.$/);
      expect(JSON.stringify(errors)).not.toContain("booking.errors");
    }
    const { errors } = problemAnswer.parse(await (await send(wrong)).json());
    expect(errors).toContainEqual({
      path: "start",
      message: "Send the start as UTC text on a whole five minutes, such as 2026-12-01T13:30:00Z.",
    });
  });

  test("refuses what is not JSON and other methods than POST", async () => {
    const headers = { "Idempotency-Key": "sleutel-0004" };
    const form = new Request(address, { method: "POST", headers, body: new URLSearchParams({ kind: "intake" }) });
    expect((await responseOf(action(routeArgs(form)))).status).toBe(415);
    expect((await responseOf(loader(routeArgs(get("/api/v1/appointments"))))).status).toBe(405);
    const put = new Request(address, { method: "PUT", headers });
    expect((await responseOf(action(routeArgs(put)))).headers.get("Allow")).toBe("POST");
  });

  test("lets one address have two appointments to come", async () => {
    const starts = ["2026-11-05T09:00:00Z", "2026-11-05T12:00:00Z", "2026-11-06T09:00:00Z"];
    const statuses: number[] = [];
    for (const start of starts) {
      const response = await send({ ...body, start }, { "Idempotency-Key": `sleutel-${start}` });
      statuses.push(response.status);
      if (response.status === 422) expect(await pathsOf(response)).toEqual(["email"]);
    }
    expect(statuses).toEqual([201, 201, 422]);
  });

  test("asks to wait after five bookings in an hour from one place, but repeats an answer it gave before", async () => {
    const nth = (count: number) =>
      send({ ...body, start: "2026-11-07T09:00:00Z" }, { "Idempotency-Key": `sleutel-${count}` });
    await send(body);
    for (const count of [2, 3, 4, 5]) expect((await nth(count)).status).toBe(409);
    const limited = await nth(6);
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await send(body)).status).toBe(201);
  });
});
