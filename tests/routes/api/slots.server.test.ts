import { beforeAll, describe, expect, test, vi } from "vitest";
import { loader } from "#app/routes/api/slots.ts";
import { slotsAnswer } from "#app/web/api-answers.ts";
import { addAdvisor } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, responseOf, routeArgs } from "#tests/support/request.ts";

vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-02T08:00:00Z") });

const ask = (query: string) => responseOf(loader(routeArgs(get(`/api/v1/slots?${query}`))));

beforeAll(async () => {
  await addAdvisor(testDatabase(), { name: "Amina de Wit" });
  await addAdvisor(testDatabase(), { name: "Joost Verhagen", places: ["online"], hours: [12, 14] });
});

describe("open times by the API", () => {
  test("are told as instants with the number of advisors who are free", async () => {
    const response = await ask("kind=intake&place=online&from=2026-11-04&to=2026-11-04");
    const answer = slotsAnswer.parse(await response.json());
    expect(answer.timeZone).toBe("Europe/Amsterdam");
    expect(answer.slots).toHaveLength(15);
    expect(answer.slots[0]).toEqual({
      start: "2026-11-04T08:00:00.000Z",
      end: "2026-11-04T08:45:00.000Z",
      advisors: 1,
      seats: 1,
    });
    const noon = answer.slots.find(({ start }) => start === "2026-11-04T11:00:00.000Z");
    expect(noon?.advisors).toBe(2);
  });

  test("lie on the dates that were asked for, the last one included, and nowhere else", async () => {
    const response = await ask("kind=advice&place=media-park&from=2026-11-05&to=2026-11-09");
    const { slots } = slotsAnswer.parse(await response.json());
    const dates = new Set(slots.map(({ start }) => start.slice(0, 10)));
    expect([...dates]).toEqual(["2026-11-05", "2026-11-06", "2026-11-09"]);
  });

  test("are never told on a holiday", async () => {
    const response = await ask("kind=intake&place=online&from=2026-12-24&to=2026-12-26");
    const { slots } = slotsAnswer.parse(await response.json());
    expect(slots.every(({ start }) => start.startsWith("2026-12-24"))).toBe(true);
    expect(slots.length).toBeGreaterThan(0);
  });

  test.each([
    ["kind=chat&place=online&from=2026-11-04&to=2026-11-04", ["kind"]],
    ["kind=intake&from=2026-11-04&to=2026-11-04", ["place"]],
    ["kind=intake&place=online&from=2026-02-30&to=2026-03-04", ["from"]],
    ["kind=intake&place=online&from=2026-11-05&to=2026-11-04", ["to"]],
    ["kind=intake&place=online&from=abc&to=2026-11-04", ["from"]],
    ["kind=intake&place=online&from=2026-11-04&to=", ["to"]],
    ["kind=intake&place=online&from=2026-11-01&to=2027-03-01", ["to"]],
    ["kind=intake&place=online&from=2026-11-04&to=2026-11-04&room=1", ["room"]],
    ["kind=intake&kind=advice&place=online&from=2026-11-04&to=2026-11-04", ["kind"]],
  ])("of %s are refused with the path of each fault", async (query, paths) => {
    const response = await ask(query);
    expect(response.status).toBe(422);
    expect(response.headers.get("Content-Type")).toContain("application/problem+json");
    const { errors } = await response.json();
    expect(errors.map(({ path }: { path: string }) => path)).toEqual(paths);
    expect(errors.every(({ message }: { message: string }) => /[a-z] [a-z]/.test(message))).toBe(true);
  });
});
