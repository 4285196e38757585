import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { findAppointmentByLink } from "#app/domain/booking/queries.server.ts";
import { loader as look, action as move } from "#app/routes/api/appointment.ts";
import { action as cancel, loader as cancelling } from "#app/routes/api/appointment-cancellation.ts";
import { loader as types } from "#app/routes/api/appointment-types.ts";
import { action, loader } from "#app/routes/api/appointments.ts";
import { loader as availability } from "#app/routes/api/availability.ts";
import {
  appointmentAnswer,
  appointmentTypesAnswer,
  availabilityAnswer,
  bookedAnswer,
  problemAnswer,
} from "#app/web/api-answers.ts";
import { appointment } from "#db/schema/booking.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { rateCount } from "#db/schema/people.ts";
import { addAdvisor, clearBookings } from "#tests/domain/booking/bookings.ts";
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

beforeEach(async () => {
  await clearBookings(db);
  await db.transaction((tx) => tx.delete(rateCount));
});

describe("booking by the API", () => {
  test("answers 201 with where to see, move and cancel it", async () => {
    const response = await send(body);
    expect(response.status).toBe(201);
    const answer = bookedAnswer.parse(await response.json());
    expect(answer).toMatchObject({
      kind: "intake",
      place: "online",
      start: "2026-11-05T09:00:00.000Z",
      timeZone: "Europe/Amsterdam",
    });
    const { token } = answer;
    expect(response.headers.get("Location")).toBe(`/api/v1/appointments/${token}`);
    expect(answer.manageUrl.split("/").at(-1)).toBe(token);
    expect((await findAppointmentByLink(db, token))?.appointment.reference).toBe(answer.reference);
    expect(await db.$count(outboxMail)).toBe(4);
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
      ...{ start: "2026-11-05T10:00:00.000Z", end: "2026-11-05T10:45:00.000Z", advisors: 1, seats: 1 },
    });
  });

  test("a refusal is not kept: the same request may be tried again when the time is free", async () => {
    const blocked = { "Idempotency-Key": "sleutel-0003" };
    await send(body);
    expect((await send({ ...body, email: "ander@bedrijf.example" }, blocked)).status).toBe(409);
    await clearBookings(db);
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
    for (const count of [2, 3, 4, 5]) expect((await nth(count)).status).toBe(422);
    const limited = await nth(6);
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await send(body)).status).toBe(201);
  });
});

describe("a time that cannot be had", () => {
  test.each([
    ["2026-11-01T09:00:00Z", "start-past"],
    ["2026-11-02T13:00:00Z", "start-notice"],
    ["2027-06-01T09:00:00Z", "start-window"],
    ["2026-11-05T02:00:00Z", "start-outside-hours"],
    ["2026-12-25T09:00:00Z", "start-closed"],
    ["2026-11-05T09:05:00Z", "start-off-grid"],
  ])("at %s is refused by the rule %s", async (start, code) => {
    const response = await send({ ...body, start }, { "Idempotency-Key": `sleutel-${start}` });
    expect(response.status).toBe(422);
    const problem = problemAnswer.parse(await response.json());
    expect(problem.type).toBe(`urn:spot035:problem:${code}`);
    expect(problem.errors?.map(({ path }) => path)).toEqual(["start"]);
  });
});

describe("an appointment by its token", () => {
  const args = (token: string, method: string, input?: object) =>
    routeArgs(
      new Request(`${address}/${token}`, {
        method,
        headers: { "Content-Type": "application/json" },
        ...(input === undefined ? {} : { body: JSON.stringify(input) }),
      }),
      { token },
    );
  const booked = async () => bookedAnswer.parse(await (await send(body)).json());
  const read = async (response: Response) => appointmentAnswer.parse(await response.json());

  test("is read, moved and cancelled, each with one number more", async () => {
    const { token, reference } = await booked();
    const first = await read(await responseOf(look(args(token, "GET"))));
    expect(first).toMatchObject({ reference, status: "confirmed", sequence: 0, kind: "intake" });
    const start = "2026-11-06T10:00:00.000Z";
    const moved = await read(await responseOf(move(args(token, "PATCH", { start }))));
    expect(moved).toMatchObject({ start, end: "2026-11-06T10:45:00.000Z", sequence: 1 });
    const again = await read(await responseOf(move(args(token, "PATCH", { start }))));
    expect(again.sequence).toBe(1);
    const cancelled = await read(await responseOf(cancel(args(token, "POST", { reason: "Ziek" }))));
    expect(cancelled).toMatchObject({ status: "cancelled", sequence: 2 });
    expect((await read(await responseOf(cancel(args(token, "POST", {}))))).sequence).toBe(2);
    const late = await responseOf(move(args(token, "PATCH", { start })));
    expect([late.status, problemAnswer.parse(await late.json()).type]).toEqual([
      409,
      "urn:spot035:problem:appointment-is-cancelled",
    ]);
  });

  test("that was moved to a taken time stays as it was, and hears what is open", async () => {
    const { token } = await booked();
    const start = "2026-11-06T10:00:00Z";
    await send({ ...body, start, email: "ander@bedrijf.example" }, { "Idempotency-Key": "sleutel-0009" });
    const refused = await responseOf(move(args(token, "PATCH", { start })));
    expect(refused.status).toBe(409);
    expect(problemAnswer.parse(await refused.json()).alternatives).toHaveLength(5);
    const off = await responseOf(move(args(token, "PATCH", { start: "2026-11-06T10:05:00Z" })));
    expect(problemAnswer.parse(await off.json()).type).toBe("urn:spot035:problem:start-off-grid");
    expect(await read(await responseOf(look(args(token, "GET"))))).toMatchObject({
      sequence: 0,
      start: "2026-11-05T09:00:00.000Z",
    });
  });

  test("of nobody is not there, and other methods are told which there are", async () => {
    const token = "x".repeat(43);
    const doors = [look(args(token, "GET")), move(args(token, "PATCH", {})), cancel(args(token, "POST", {}))];
    const answers = await Promise.all(doors.map(responseOf));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await responseOf(move(args(token, "PUT", {})))).headers.get("Allow")).toBe("GET, PATCH");
    expect((await responseOf(cancelling(args(token, "GET")))).headers.get("Allow")).toBe("POST");
  });
});

describe("what there is to book", () => {
  test("is told with its questions, and on which days there is room", async () => {
    const { types: kinds } = appointmentTypesAnswer.parse(await (await responseOf(types(routeArgs(get("/"))))).json());
    expect(kinds.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ["intake", 45],
      ["advice", 60],
    ]);
    const query = "kind=intake&place=online&from=2026-11-05&to=2026-11-09";
    const { days } = availabilityAnswer.parse(
      await (await responseOf(availability(routeArgs(get(`/api/v1/availability?${query}`))))).json(),
    );
    expect(days).toEqual(
      ["2026-11-05", "2026-11-06", "2026-11-09"].map((date) => ({ date, open: 15, first: `${date}T08:00:00.000Z` })),
    );
  });
});
