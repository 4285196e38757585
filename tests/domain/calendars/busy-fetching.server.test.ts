import type { ServerResponse } from "node:http";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refreshCalendar, removeCalendar } from "#app/domain/calendars/busy-commands.server.ts";
import { type FetchRound, fetchCalendars } from "#app/domain/calendars/busy-fetching.server.ts";
import type { Network } from "#app/lib/outbound.server.ts";
import { person } from "#db/schema/people.ts";
import { addAdvisor, openTimes } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { type Call, type Outside, startOutside } from "#tests/support/outside.ts";
import { address, appSecret, busyOf, clearCalendars, fetched, hosts, kept, monday, thursday } from "./advisors.ts";
import { calendar } from "./files.ts";

const db = testDatabase();
const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);
let outside: Outside;
let amina = "";
let answer: (call: Call, response: ServerResponse) => unknown;

beforeAll(async () => {
  amina = await addAdvisor(db, { name: "Amina de Wit" });
  outside = await startOutside((call, response) => void answer(call, response), "agenda.example.org");
});
afterAll(() => outside.stop());
beforeEach(async () => {
  await clearCalendars(db);
  outside.calls.length = 0;
});

const gives = (text: string, headers: Record<string, string> = {}) => {
  answer = (_call, response) => response.writeHead(200, { "content-type": "text/calendar", ...headers }).end(text);
};
const answersWith = (status: number, headers: Record<string, string> = {}) => {
  answer = (_call, response) => response.writeHead(status, headers).end();
};
const round = (at: Date, more: Partial<FetchRound> = {}): FetchRound => ({
  ...{ hosts, appSecret, clock: () => at, random: () => 0, network: outside.network },
  ...more,
});
const fetchAt = (at: Date, more: Partial<FetchRound> = {}) => fetchCalendars(db, round(at, more));

describe("a calendar that is due", () => {
  it("is fetched, read and kept, and due again a quarter of an hour later", async () => {
    gives(thursday([9, 11]));
    const id = await fetched(db, amina);
    expect(await fetchAt(monday)).toBe(1);
    expect(outside.calls).toMatchObject([
      { method: "GET", path: "/secret/amina.ics", headers: { host: "agenda.example.org", accept: "text/calendar" } },
    ]);
    expect(await busyOf(db, amina)).toEqual(["09:00-11:00"]);
    expect(await kept(db, id)).toMatchObject({
      readAt: monday,
      triedAt: monday,
      fault: null,
      attempts: 0,
      dueAt: minutes(15),
    });
    const open = await openTimes(db, monday, { place: "online", advisorId: amina });
    expect(open.some(({ start }) => start === Date.parse("2026-11-05T10:00:00Z"))).toBe(false);
    expect(await fetchAt(minutes(14))).toBe(0);
    expect(await fetchAt(minutes(15))).toBe(1);
  });

  it("is spread in time, so that not all are fetched at once for ever", async () => {
    gives(thursday([9, 11]));
    const id = await fetched(db, amina);
    await fetchAt(monday, { random: () => 0.999 });
    expect((await kept(db, id)).dueAt?.getTime()).toBeGreaterThan(minutes(17).getTime());
  });

  it("takes over what changed and lets go of what is no more", async () => {
    await fetched(db, amina);
    gives(thursday([9, 10], [13, 14]));
    await fetchAt(monday);
    gives(thursday([13, 14], [15, 16]));
    await fetchAt(minutes(15));
    expect(await busyOf(db, amina)).toEqual(["13:00-14:00", "15:00-16:00"]);
  });

  it("is not read again when the other side says that it is the same, but for once a day", async () => {
    const id = await fetched(db, amina);
    answer = ({ headers }, response) =>
      headers["if-none-match"] === '"v1"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { etag: '"v1"' }).end(thursday([9, 10]));
    await fetchAt(monday);
    await fetchAt(minutes(15));
    expect(await kept(db, id)).toMatchObject({ readAt: monday, triedAt: minutes(15), fault: null, dueAt: minutes(30) });
    await fetchAt(minutes(24 * 60));
    expect(await kept(db, id)).toMatchObject({ readAt: minutes(24 * 60) });
    expect(outside.calls.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"v1"', undefined]);
    expect(await busyOf(db, amina)).toEqual(["09:00-10:00"]);
  });

  it("is read again each time when part of it could not be read", async () => {
    const id = await fetched(db, amina);
    gives(calendar(["UID:1", "DTSTART:20261105T090000Z", "DURATION:PT1H"], ["UID:2", "DTSTART:?"]), { etag: '"v1"' });
    await fetchAt(monday);
    await fetchAt(minutes(15));
    expect(await kept(db, id)).toMatchObject({ fault: "partly", readAt: minutes(15) });
  });
});

describe("what goes wrong", () => {
  const html = "<!doctype html><title>Sign in</title>";
  const cases: [string, (call: Call, response: ServerResponse) => unknown, string][] = [
    ["a page to sign in", (_call, response) => response.end(html), "not-a-calendar"],
    ["a file that breaks off", (_call, response) => response.end(thursday([9, 10]).slice(0, 60)), "unreadable"],
    ["six megabytes", (_call, response) => response.end(Buffer.alloc(6 * 1024 * 1024, "X")), "too-large"],
    ["no access", (_call, response) => response.writeHead(403).end(), "no-access"],
    ["nothing there", (_call, response) => response.writeHead(404).end(), "not-there"],
    ["an error", (_call, response) => response.writeHead(500).end(thursday([9, 10])), "refused"],
    [
      "a redirect inside",
      (_call, response) => response.writeHead(302, { location: "http://127.0.0.1/" }).end(),
      "redirect",
    ],
    ["news that nothing changed, unasked", (_call, response) => response.writeHead(304).end(), "refused"],
    ["an end in the middle", (_call, response) => response.destroy(), "unreachable"],
    ["for ever every second", (_call, response) => response.end(secondly), "too-many"],
  ];
  const secondly = calendar(["UID:1", "DTSTART:19700101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY"]);

  it.each(cases)("is kept as a word, and what was read before still counts: %s", async (_what, bad, fault) => {
    const id = await fetched(db, amina);
    gives(thursday([9, 10]));
    await fetchAt(monday);
    answer = bad;
    expect(await fetchAt(minutes(15))).toBe(1);
    expect(await kept(db, id)).toMatchObject({
      fault,
      attempts: 1,
      readAt: monday,
      triedAt: minutes(15),
      dueAt: minutes(20),
    });
    expect(await busyOf(db, amina)).toEqual(["09:00-10:00"]);
  });

  it("is tried ever less often, and as before once it goes well", async () => {
    const id = await fetched(db, amina);
    answersWith(500);
    const waits: number[] = [];
    let at = monday;
    for (let nth = 0; nth < 8; nth++) {
      await fetchAt(at);
      const { dueAt } = await kept(db, id);
      if (dueAt === null) throw new Error("never again");
      waits.push((dueAt.getTime() - at.getTime()) / 60_000);
      at = dueAt;
    }
    expect(waits).toEqual([5, 15, 30, 60, 120, 240, 360, 360]);
    gives(thursday([9, 10]));
    await fetchAt(at);
    expect(await kept(db, id)).toMatchObject({ fault: null, attempts: 0, dueAt: new Date(at.getTime() + 900_000) });
  });

  it("takes no longer than it may when nobody answers", async () => {
    const id = await fetched(db, amina);
    answer = () => undefined;
    await fetchAt(monday, { patience: 200 });
    expect(await kept(db, id)).toMatchObject({ fault: "timeout" });
  });

  it("inside is never called: the guard asks where a name leads, and only allowed hosts are asked for at all", async () => {
    const id = await fetched(db, amina);
    const looked: string[] = [];
    const inside: Network = {
      ...outside.network,
      resolve: async (host) => {
        looked.push(host);
        return ["127.0.0.1"];
      },
      mayCall: () => false,
    };
    await fetchAt(monday, { network: inside });
    expect(await kept(db, id)).toMatchObject({ fault: "private-address" });
    // a host that the office has taken off its list since
    await fetchAt(minutes(5), { network: inside, hosts: ["calendar.google.com"] });
    expect(await kept(db, id)).toMatchObject({ fault: "host-not-allowed" });
    expect(looked).toEqual(["agenda.example.org"]);
    expect(outside.calls).toEqual([]);
  });

  it("with the application's secret is said: the address cannot be read any more", async () => {
    const id = await fetched(db, amina);
    await fetchAt(monday, { appSecret: "another secret, as long as the one before it" });
    expect(await kept(db, id)).toMatchObject({ fault: "address-unreadable" });
  });
});

describe("meanwhile", () => {
  it("she may have removed it: then nothing is kept", async () => {
    const id = await fetched(db, amina);
    answer = async (_call, response) => {
      await removeCalendar(db, { advisorId: amina, id });
      response.end(thursday([9, 10]));
    };
    expect(await fetchAt(monday)).toBe(1);
    expect(await busyOf(db, amina)).toEqual([]);
  });

  it("another process may have come by since the lease ended: who comes last says nothing", async () => {
    const id = await fetched(db, amina);
    let stall = true;
    answer = async (_call, response) => {
      if (!stall) return response.end(thursday([13, 14]));
      stall = false;
      // the first is still waiting when its lease is over and a second one fetches
      await fetchAt(minutes(3));
      return response.end(thursday([9, 10]));
    };
    await fetchAt(monday);
    expect(await busyOf(db, amina)).toEqual(["13:00-14:00"]);
    expect(await kept(db, id)).toMatchObject({ attempts: 0, readAt: minutes(3) });
  });

  it("she may ask for it: it is fetched again", async () => {
    const id = await fetched(db, amina);
    gives(thursday([9, 10]));
    await fetchAt(monday);
    await refreshCalendar(db, { advisorId: amina, id }, minutes(2));
    expect(await fetchAt(minutes(2))).toBe(1);
  });

  it("her account may have been closed: then nobody fetches for her", async () => {
    await fetched(db, amina);
    const active = (value: boolean) =>
      db.statement((tx) => tx.update(person).set({ active: value }).where(eq(person.id, amina)));
    await active(false);
    expect(await fetchAt(monday)).toBe(0);
    await active(true);
    expect(await fetchAt(monday)).toBe(1);
  });

  it("a process that must stop begins with no other", async () => {
    await fetched(db, amina);
    expect(await fetchAt(monday, { stopping: () => true })).toBe(0);
    expect(outside.calls).toEqual([]);
  });

  it("many calendars go side by side, each once", async () => {
    gives(thursday([9, 10]));
    for (let nth = 0; nth < 8; nth++) await fetched(db, amina, `${address}?${nth}`);
    expect(await fetchAt(monday)).toBe(8);
    expect(new Set(outside.calls.map(({ path }) => path)).size).toBe(8);
    expect(outside.calls).toHaveLength(8);
  });
});
