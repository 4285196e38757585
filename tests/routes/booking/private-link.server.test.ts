import { beforeEach, describe, expect, test, vi } from "vitest";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { findAppointment, findAppointmentByLink } from "#app/domain/booking/queries.server.ts";
import { loader as manage } from "#app/routes/booking/appointment.tsx";
import { loader as calendar } from "#app/routes/booking/calendar.ts";
import { action as cancel, loader as cancellation } from "#app/routes/booking/cancellation.tsx";
import { loader as confirmed } from "#app/routes/booking/confirmed.tsx";
import { action as move, loader as moving } from "#app/routes/booking/move.tsx";
import { addAdvisor, bookingOf, clearBookings, monday, office } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
const start = "2026-11-05T09:00:00.000Z";
const pages = { manage, confirmed, moving, cancellation, calendar };
let token: string;
let id: string;
let advisors = 0;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: monday });
  await clearBookings(db);
  if (advisors === 0) advisors += (await addAdvisor(db, { name: "Amina de Wit" })).length;
  const booking = bookingOf({ start, email: "zoe@bedrijf.example", phone: "0612345678" });
  const outcome = await bookAppointment(db, { booking, office }, monday);
  if (!outcome.ok) throw new Error(outcome.reason);
  ({ token, id } = outcome.value);
});

const at = (path = "") => `/afspraak/${token}${path}`;
const args = (request: Request, given = token) => routeArgs(request, { token: given });

describe("a private link", () => {
  test("shows the appointment, and nothing that only its owner may know of herself", async () => {
    for (const page of [manage, confirmed, cancellation]) {
      const answer = JSON.stringify((await page(args(get(at())))).data);
      expect(answer).toContain("Amina de Wit");
      expect(answer).toContain("donderdag 5 november 2026");
      expect(answer).not.toContain("Zoë");
      expect(answer).not.toContain("612345678");
      expect(answer).not.toContain("Bakkerij");
    }
  });

  test("that nobody was given opens nothing, and changes nothing", async () => {
    const foreign = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
    for (const page of Object.values(pages))
      expect((await responseOf(page(args(get(at()), foreign)))).status).toBe(404);
    expect((await responseOf(cancel(args(post(at("/annuleren")), foreign)))).status).toBe(404);
    expect((await responseOf(move(args(post(at("/verzetten"), { start }), foreign)))).status).toBe(404);
    expect((await findAppointment(db, id))?.appointment.status).toBe("confirmed");
  });

  test("ends three months after the appointment", async () => {
    vi.setSystemTime(new Date("2027-02-10T08:00:00Z"));
    for (const page of Object.values(pages)) expect((await responseOf(page(args(get(at()))))).status).toBe(410);
    expect((await responseOf(cancel(args(post(at("/annuleren")))))).status).toBe(410);
  });

  test("gives the appointment as a file for a calendar, without names of guests", async () => {
    const response = await responseOf(calendar(args(get(at("/agenda.ics")))));
    expect(response.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("Content-Disposition")).toMatch(/^attachment; filename="spot035-A-\w{5}\.ics"$/);
    const file = await response.text();
    expect(file).toContain("METHOD:PUBLISH\r\n");
    expect(file).toContain("DTSTART;TZID=Europe/Amsterdam:20261105T100000\r\n");
    expect(file).not.toContain("ATTENDEE");
  });
});

describe("moving by the link", () => {
  test("changes nothing by looking, and moves by the button", async () => {
    const { data } = await moving(args(get(at("/verzetten"))));
    expect(data.week?.days.flatMap(({ slots }) => slots.map(({ value }) => value))).toContain(
      "2026-11-05T09:30:00.000Z",
    );
    expect((await findAppointment(db, id))?.appointment.sequence).toBe(0);
    const response = await responseOf(move(args(post(at("/verzetten"), { start: "2026-11-05T09:30:00.000Z" }))));
    expect(response.headers.get("Location")).toBe(at("/bevestigd"));
    expect((await confirmed(args(get(at("/bevestigd"))))).data.appointment).toMatchObject({
      sequence: 1,
      when: expect.stringContaining("10.30"),
    });
  });

  test("says when the time was just taken; the old appointment stands", async () => {
    const other = { booking: bookingOf({ start: "2026-11-06T09:00:00.000Z" }), office };
    await bookAppointment(db, other, monday);
    const answer = await move(args(post(at("/verzetten"), { start: "2026-11-06T09:00:00.000Z" })));
    if (answer instanceof Response) throw new Error("it should be refused");
    expect(answer).toMatchObject({ init: { status: 409 }, data: { errors: { start: ["slot-taken"] } } });
    expect((await findAppointmentByLink(db, token))?.appointment.startsAt.toISOString()).toBe(start);
  });

  test("asks for a time when none was chosen", async () => {
    const answer = await move(args(post(at("/verzetten"))));
    expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { start: ["booking.errors.start"] } } });
  });
});

describe("cancelling by the link", () => {
  test("changes nothing by looking, and cancels by the button; after that the page says so", async () => {
    await cancellation(args(get(at("/annuleren"))));
    expect((await findAppointment(db, id))?.appointment.status).toBe("confirmed");
    const response = await responseOf(cancel(args(post(at("/annuleren"), { reason: "Ik ben ziek." }))));
    expect(response.headers.get("Location")).toBe(at());
    expect((await manage(args(get(at())))).data.appointment).toMatchObject({ status: "cancelled", changeable: false });
    for (const page of [moving, cancellation, confirmed])
      expect((await responseOf(page(args(get(at()))))).headers.get("Location")).toBe(at());
    expect((await responseOf(calendar(args(get(at("/agenda.ics")))))).status).toBe(410);
  });

  test("twice, or after it began, leaves it as it is", async () => {
    vi.setSystemTime(new Date("2026-11-05T09:01:00Z"));
    await responseOf(cancel(args(post(at("/annuleren")))));
    expect((await findAppointment(db, id))?.appointment.status).toBe("confirmed");
    expect((await manage(args(get(at())))).data.appointment).toMatchObject({ changeable: false });
  });
});
