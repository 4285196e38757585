import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bookAppointment, cancelAppointment } from "#app/domain/booking/commands.server.ts";
import { makeFeed, renewFeed, revokeFeed } from "#app/domain/calendars/feed-commands.server.ts";
import { loader } from "#app/routes/feeds/feed.ts";
import { calendarFeed } from "#db/schema/calendars.ts";
import { contact, person, rateCount } from "#db/schema/people.ts";
import {
  addAdvisor,
  addRoom,
  bookingOf,
  clearBookings,
  entrepreneur,
  office,
  openTimes,
} from "#tests/domain/booking/bookings.ts";
import { readByIcalJs } from "#tests/support/calendars/readers.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";
import { responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
let amina: string;
let studio: string;
let by: { id: string; role: string };

beforeAll(async () => {
  amina = await addAdvisor(db, { name: "Amina de Wit" });
  studio = await addRoom(db, { name: "Studio 1", seats: 8 });
  by = { id: amina, role: "advisor" };
});
beforeEach(async () => {
  await clearBookings(db);
  await db.transaction(async (tx) => {
    await tx.delete(calendarFeed);
    await tx.delete(rateCount);
  });
});

async function made({ onlyBusy = false, room = false } = {}) {
  const id = crypto.randomUUID();
  const resource = room ? ({ id: studio, kind: "room" } as const) : ({ id: amina, kind: "advisor" } as const);
  const outcome = await makeFeed(db, { id, resource, onlyBusy, by }, new Date());
  if (!outcome.ok) throw new Error(outcome.reason);
  return { id, resourceId: resource.id, token: outcome.value, by };
}

/** Books the nth open time. @returns its id and when it begins */
async function booked(nth = 0) {
  const [start] = (await openTimes(db, new Date(), {})).slice(nth).map((slot) => slot.start);
  if (start === undefined) throw new Error("there is no time");
  const booking = bookingOf({ start: new Date(start).toISOString(), company: "Bakkerij; De, Vries", name: "Zoë" });
  const outcome = await bookAppointment(db, { booking, office }, new Date());
  if (!outcome.ok) throw new Error(outcome.reason);
  return { id: outcome.value.id, start };
}

const ask = (token: string, { tag = "", method = "GET" } = {}) => {
  const headers = tag === "" ? undefined : { "If-None-Match": tag };
  const request = new Request(`http://localhost:3000/agenda/${token}.ics`, { method, ...(headers ? { headers } : {}) });
  return responseOf(loader(routeArgs(request, { token: `${token}.ics` })));
};
const tagOf = ({ headers }: Response) => headers.get("ETag") ?? "";

describe("the address of a feed", () => {
  it("gives the agenda as a calendar that nobody but the asker keeps, lists or tells of", async () => {
    const { token } = await made();
    const { start } = await booked();
    const answer = await ask(token);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-cache, no-transform",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
      etag: expect.stringMatching(/^"[\w-]{22}"$/),
    });
    const { name, events } = readByIcalJs(await answer.text());
    expect(name).toBe("SPOT 035: Amina de Wit");
    expect(events).toMatchObject([
      { start, status: "CONFIRMED", summary: "Intakegesprek: Bakkerij; De, Vries", attendees: [] },
    ]);
  });

  it("answers 304 while nothing changed, whatever a proxy made of the tag, and 200 as soon as something did", async () => {
    const { token } = await made();
    const { id } = await booked();
    const tag = tagOf(await ask(token));
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const answer = await ask(token, { tag: known });
      expect([answer.status, tagOf(answer), await answer.text()]).toEqual([304, tag, ""]);
      expect(answer.headers.get("Cache-Control")).toContain("private");
    }
    const tags = new Set([tag]);
    const isNew = async () => {
      const answer = await ask(token, { tag });
      expect(answer.status).toBe(200);
      expect(tags).not.toContain(tagOf(answer));
      tags.add(tagOf(answer));
    };
    await booked(3);
    await isNew();
    await db.statement((tx) => tx.update(contact).set({ name: "Zoë de Vries" }));
    await isNew();
    await cancelAppointment(db, { id, by: entrepreneur, reason: null, language: "nl", office }, new Date());
    await isNew();
  });

  it("answers a question about its head alone as it does one about the whole", async () => {
    const { token } = await made();
    const [whole, head] = [await ask(token), await ask(token, { method: "HEAD" })];
    expect([head.status, tagOf(head), head.headers.get("Content-Type")]).toEqual([
      200,
      tagOf(whole),
      whole.headers.get("Content-Type"),
    ]);
    expect((await ask(token, { method: "HEAD", tag: tagOf(whole) })).status).toBe(304);
  });

  it("tells only that somebody is busy when that was chosen", async () => {
    const { token } = await made({ onlyBusy: true });
    const { start } = await booked();
    const file = (await (await ask(token)).text()).replaceAll("\r\n ", "");
    expect(file).not.toMatch(/Bakkerij|Zoë|Amina|Media Park|Intake|adviseur/);
    expect(readByIcalJs(file).events).toMatchObject([{ start, summary: "Bezet", location: "", description: "" }]);
  });

  it("tells of a room whose time is taken, and not for which company", async () => {
    const { token } = await made({ room: true });
    const { start } = await booked();
    const file = (await (await ask(token)).text()).replaceAll("\r\n ", "");
    expect(file).not.toMatch(/Bakkerij|Zoë/);
    expect(readByIcalJs(file).events).toMatchObject([{ start, summary: "Intakegesprek: Amina de Wit" }]);
  });

  it("asks the database the same few questions however full the agenda is", async () => {
    const { token } = await made();
    const questions = async () => {
      const counted = countedReads(db);
      const args = routeArgs(new Request("http://localhost:3000/"), { token: `${token}.ics` });
      await loader({ ...args, context: { ...args.context, db: counted.db } });
      return counted.asked();
    };
    const empty = await questions();
    for (const nth of [0, 4, 8]) await booked(nth);
    expect([empty, await questions()]).toEqual([empty, empty]);
    expect(empty).toBeLessThanOrEqual(6);
  });
});

describe("an address that opens nothing", () => {
  it("is not there when it never was one, and gone when it was; without a page or a word", async () => {
    const revoked = await made();
    await revokeFeed(db, revoked, new Date());
    const renewed = await made();
    await renewFeed(db, renewed, new Date());
    const left = await made();
    await db.statement((tx) => tx.update(person).set({ active: false }).where(eq(person.id, amina)));
    const answers = [];
    for (const { token } of [revoked, renewed, left, { token: "a".repeat(43) }, { token: "x" }, { token: "" }])
      answers.push(await ask(token));
    await db.statement((tx) => tx.update(person).set({ active: true }).where(eq(person.id, amina)));
    expect(answers.map(({ status }) => status)).toEqual([410, 410, 410, 404, 404, 404]);
    for (const answer of answers) expect(await answer.text()).toBe("");
  });

  it("is asked for so often, and not more: nor is one that does", async () => {
    const { token } = await made();
    const misses = await Promise.all(Array.from({ length: 63 }, (_, nth) => ask(String(nth).padStart(43, "x"))));
    expect(misses.filter(({ status }) => status === 429)).toHaveLength(3);
    const hits = await Promise.all(Array.from({ length: 63 }, () => ask(token)));
    expect(hits.filter(({ status }) => status === 200)).toHaveLength(60);
    const refused = hits.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await refused?.text()).toBe("");
  });
});
