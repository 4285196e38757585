import { beforeAll, describe, expect, test } from "vitest";
import { addAbsence } from "#app/domain/agenda/absence-commands.server.ts";
import { findAdvisor, listAdvisors } from "#app/domain/agenda/work-queries.server.ts";
import { colleagueState } from "#app/domain/booking/colleague.ts";
import { listColleagues } from "#app/domain/booking/colleague-queries.server.ts";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { routeLink } from "#app/domain/booking/route-link.ts";
import { addAdvisor, bookingOf, monday, office } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const start = "2026-11-05T09:00:00.000Z";
let amina: string;

async function booked(advisorId: string) {
  const outcome = await bookAppointment(
    db,
    { booking: bookingOf({ start, place: "online", advisorId }), office },
    monday,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.id;
}

beforeAll(async () => {
  amina = await addAdvisor(db, { name: "Amina de Wit" });
});

describe("colleagues who could take an appointment over", () => {
  test("are all others, who is free first, each with what stands in the way", async () => {
    const id = await booked(amina);
    await addAdvisor(db, { name: "Zoë Vrij" });
    await addAdvisor(db, { name: "Ab Middag", hours: [13, 17] });
    const taken = await addAdvisor(db, { name: "Bo Bezet" });
    const away = await addAdvisor(db, { name: "Cas Weg" });
    await booked(taken);
    const period = { firstDate: "2026-11-05", lastDate: "2026-11-05", reason: "leave" } as const;
    await addAbsence(db, { advisorId: away, away: period }, { start: monday, end: monday });
    const found = await findAppointment(db, id);
    if (!found) throw new Error("it is not there");
    expect((await listColleagues(db, found, monday)).map(({ name, state }) => [name, state])).toEqual([
      ["Zoë Vrij", "free"],
      ["Ab Middag", "outside-hours"],
      ["Cas Weg", "away"],
      ["Bo Bezet", "taken"],
    ]);
    expect((await listAdvisors(db)).map(({ name }) => name)).toContain("Amina de Wit");
    expect(await findAdvisor(db, amina)).toMatchObject({ name: "Amina de Wit", zone: "Europe/Amsterdam" });
    expect(await findAdvisor(db, id)).toBeUndefined();
  });

  test("are said to be busy in a calendar of their own, or to do other kinds", () => {
    const at = { start: Date.parse(start), end: Date.parse(start) + 45 * 60_000 };
    const weekly = [{ weekday: 4, startMinute: 540, endMinute: 1020 }];
    const schedules = [{ zone: "Europe/Amsterdam", weekly, overrides: new Map(), places: ["online" as const] }];
    const colleague = { id: "a", schedules, closedDates: new Set<string>(), taken: [], busy: [] };
    const wanted = { ...at, kept: at, place: "online" as const, hostIds: [] };
    expect(colleagueState(colleague, wanted)).toBe("free");
    expect(colleagueState({ ...colleague, busy: [at] }, wanted)).toBe("busy");
    expect(colleagueState(colleague, { ...wanted, hostIds: ["b"] })).toBe("other-type");
    expect(colleagueState(colleague, { ...wanted, place: "on-site" })).toBe("outside-hours");
  });
});

test("the way to an address holds the address and nothing else", () => {
  const link = new URL(routeLink("Kerkstraat 12, 1211 AB Hilversum"));
  expect(Object.fromEntries(link.searchParams)).toEqual({ api: "1", destination: "Kerkstraat 12, 1211 AB Hilversum" });
});
