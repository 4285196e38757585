import { describe, expect, test } from "vitest";
import { action, loader } from "#app/routes/advisor/availability.tsx";
import { action as remove } from "#app/routes/advisor/hours-removal.ts";
import { action as setLength } from "#app/routes/advisor/slot-length.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const path = "/adviseur/beschikbaarheid";
const hours = { weekdays: ["1", "3"], start: "9.00", end: "12:30", places: ["online"] };
const read = (cookie: string) => loader(routeArgs(get(path, cookie)));

describe("an advisor's availability", () => {
  test("is hers to add to, to cut and to take from", async () => {
    const { cookie } = await signedInAs("advisor");
    const added = await responseOf(action(routeArgs(post(path, hours, cookie))));
    expect(added.headers.get("Location")).toBe(`${path}?gedaan=added`);
    const first = await read(cookie);
    expect(first.hours.map(({ id: _id, ...row }) => row)).toEqual([
      { weekday: 1, start: "09:00", end: "12:30", places: ["online"] },
      { weekday: 3, start: "09:00", end: "12:30", places: ["online"] },
    ]);
    await responseOf(setLength(routeArgs(post(`${path}/begintijden`, { slotMinutes: "45" }, cookie))));
    const id = first.hours[0]?.id ?? "";
    await responseOf(remove(routeArgs(post(`${path}/${id}/verwijderen`, {}, cookie), { id })));
    expect(await read(cookie)).toMatchObject({ slotMinutes: 45, hours: [{ weekday: 3 }] });
  });

  test("takes only times on the five-minute grid, in order, on a day and at a place", async () => {
    const { cookie } = await signedInAs("advisor");
    const faults = async (input: Partial<Record<keyof typeof hours, string | string[]>>) => {
      const answer = await action(routeArgs(post(path, { ...hours, ...input }, cookie)));
      if (!("data" in answer)) throw new Error("it should be refused");
      return answer.data.errors;
    };
    expect(await faults({ start: "9:03" })).toEqual({ start: ["time"] });
    expect(await faults({ end: "25:00" })).toEqual({ end: ["time"] });
    expect(await faults({ end: "8:00" })).toEqual({ end: ["order"] });
    expect(await faults({ weekdays: [], places: [] })).toEqual({ weekdays: ["weekdays"], places: ["places"] });
    expect(await faults({ weekdays: ["8"] })).toMatchObject({ "weekdays.0": [expect.any(String)] });
    await responseOf(action(routeArgs(post(path, hours, cookie))));
    expect(await faults({ start: "12:00", end: "13:00" })).toEqual({ start: ["overlap"] });
  });

  test("can be seen and changed by no other role", async () => {
    expect((await responseOf(read(""))).headers.get("Location")).toContain("/inloggen");
    for (const role of ["student", "teacher", "frontrunner", "municipality"] as const) {
      const { cookie } = await signedInAs(role);
      expect((await responseOf(read(cookie))).status, role).toBe(404);
      expect((await responseOf(action(routeArgs(post(path, hours, cookie))))).status, role).toBe(404);
    }
  });

  test("is safe from other advisors", async () => {
    const [mine, theirs] = [await signedInAs("advisor"), await signedInAs("advisor")];
    await responseOf(action(routeArgs(post(path, hours, mine.cookie))));
    const id = (await read(mine.cookie)).hours[0]?.id ?? "";
    const attempt = remove(routeArgs(post(`${path}/${id}/verwijderen`, {}, theirs.cookie), { id }));
    expect((await responseOf(attempt)).status).toBe(404);
    expect((await read(mine.cookie)).hours).toHaveLength(2);
  });
});
