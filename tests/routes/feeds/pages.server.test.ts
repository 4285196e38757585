import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeFeed } from "#app/domain/calendars/feed-commands.server.ts";
import { findFeed, listFeeds, listRoomFeeds } from "#app/domain/calendars/feed-queries.server.ts";
import { action as make, loader as own } from "#app/routes/feeds/own.tsx";
import { loader as ownRenewal, action as renewOwn } from "#app/routes/feeds/own-renewal.tsx";
import { loader as ownRevocation, action as revokeOwn } from "#app/routes/feeds/own-revocation.ts";
import { action as renewRooms, loader as roomRenewal } from "#app/routes/feeds/room-renewal.tsx";
import { action as revokeRooms, loader as roomRevocation } from "#app/routes/feeds/room-revocation.ts";
import { action as makeRooms, loader as rooms } from "#app/routes/feeds/rooms.tsx";
import { calendarFeed } from "#db/schema/calendars.ts";
import { addRoom } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const home = "/adviseur/beschikbaarheid/agenda-link";
const beheer = "/beheer/agenda/links";
const newId = () => crypto.randomUUID();
let advisor: Awaited<ReturnType<typeof signedInAs>>;
let coordinator: Awaited<ReturnType<typeof signedInAs>>;
let studio: string;

beforeAll(async () => {
  studio = await addRoom(db, { name: "Studio 1", seats: 8 });
});
beforeEach(async () => {
  await db.statement((tx) => tx.delete(calendarFeed));
  advisor = await signedInAs("advisor");
  coordinator = await signedInAs("coordinator");
});

async function made(resource: { id: string; kind: "advisor" | "room" }) {
  const id = newId();
  const by = { id: advisor.id, role: "advisor" };
  const outcome = await makeFeed(db, { id, resource, onlyBusy: false, by }, new Date());
  if (!outcome.ok) throw new Error(outcome.reason);
  return { id, token: outcome.value };
}
const ownFeed = () => made({ id: advisor.id, kind: "advisor" });
const roomFeed = () => made({ id: studio, kind: "room" });

/** What an action answers that is no redirect: its value, status and headers. @throws when it is one */
function shown(answer: Response | { data: unknown; init: ResponseInit | null }) {
  if (answer instanceof Response) throw new Error(`it led to ${answer.headers.get("Location")}`);
  return { data: answer.data, status: answer.init?.status ?? 200, headers: new Headers(answer.init?.headers) };
}
const secretIn = (data: unknown): string =>
  /\/agenda\/([\w-]{43})\.ics/.exec(JSON.stringify(data))?.[1] ?? "there is none";
const ended = async (token: string) => (await findFeed(db, token))?.ended;

describe("the pages about feeds", () => {
  const ofAdvisors = { own, ownRenewal, ownRevocation };
  const ofRooms = { rooms, roomRenewal, roomRevocation };

  it.each(Object.entries({ ...ofAdvisors, ...ofRooms }))("send a stranger to sign in: %s", async (_, loader) => {
    const { id } = await ownFeed();
    expect((await responseOf(loader(routeArgs(get(home), { id })))).status).toBe(302);
  });

  it.each(Object.entries(ofAdvisors))("of an advisor are hers alone: %s", async (_, loader) => {
    const { id } = await ownFeed();
    for (const { cookie } of [coordinator, await signedInAs("student", "municipality")])
      expect((await responseOf(loader(routeArgs(get(home, cookie), { id })))).status).toBe(404);
  });

  it.each(Object.entries(ofRooms))("of rooms are the coordinator's: %s", async (_, loader) => {
    const { id } = await roomFeed();
    expect((await responseOf(loader(routeArgs(get(beheer, advisor.cookie), { id })))).status).toBe(404);
  });

  it("take nothing from others, nor by an id that is another's or none", async () => {
    const [one, room] = [await ownFeed(), await roomFeed()];
    const { cookie: colleague } = await signedInAs("advisor");
    const attempts = [
      ...[renewOwn, revokeOwn].flatMap((action) => [
        { action, id: one.id, cookie: colleague },
        { action, id: room.id, cookie: advisor.cookie },
        { action, id: newId(), cookie: advisor.cookie },
        { action, id: "x", cookie: advisor.cookie },
        { action, id: one.id, cookie: coordinator.cookie },
      ]),
      ...[renewRooms, revokeRooms].flatMap((action) => [
        { action, id: room.id, cookie: advisor.cookie },
        { action, id: one.id, cookie: coordinator.cookie },
        { action, id: newId(), cookie: coordinator.cookie },
      ]),
      { action: make, id: "", cookie: coordinator.cookie },
      { action: makeRooms, id: "", cookie: advisor.cookie },
    ];
    for (const { action, id, cookie } of attempts) {
      const fields = { shows: "all", once: newId(), room: studio };
      expect((await responseOf(action(routeArgs(post(home, fields, cookie), { id })))).status).toBe(404);
    }
    expect([await ended(one.token), await ended(room.token), await db.$count(calendarFeed)]).toEqual([false, false, 2]);
  });
});

describe("an advisor", () => {
  const typed = (shows: string) => ({ shows, once: newId() });

  it("makes her link, and sees it once: not again when the form is sent again, and on no other page", async () => {
    const fields = typed("busy");
    const answer = shown(await make(routeArgs(post(home, fields, advisor.cookie))));
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const secret = secretIn(answer.data);
    expect(answer.data).toEqual({ url: `http://localhost:3000/agenda/${secret}.ics` });
    expect(await findFeed(db, secret)).toMatchObject({ resourceId: advisor.id, onlyBusy: true, language: "nl" });
    const again = shown(await make(routeArgs(post(home, fields, advisor.cookie))));
    expect(again).toMatchObject({
      status: 422,
      data: { errors: { shows: ["made-already"] }, typed: { shows: "busy" } },
    });
    const page = await own(routeArgs(get(home, advisor.cookie)));
    expect(page.feeds).toEqual([
      { id: fields.once, what: "Alleen bezet", about: expect.stringMatching(/^Gemaakt op .+\. Nog niet gelezen\.$/) },
    ]);
    expect(JSON.stringify([page, again.data])).not.toContain(secret);
  });

  it("is told what is missing or too much, with what she chose still there", async () => {
    const wrong = shown(await make(routeArgs(post(home, { shows: "names" }, advisor.cookie))));
    expect(wrong).toMatchObject({ status: 422, data: { errors: { shows: ["shows"], once: ["once"] } } });
    for (let nth = 0; nth < 5; nth++) await ownFeed();
    const sixth = shown(await make(routeArgs(post(home, typed("all"), advisor.cookie))));
    expect(sixth).toMatchObject({ status: 422, data: { errors: { shows: ["too-many"] }, typed: { shows: "all" } } });
  });

  it("renews it: the old one is gone and the new one is shown once", async () => {
    const { id, token } = await ownFeed();
    const args = () => routeArgs(post(home, {}, advisor.cookie), { id });
    expect((await ownRenewal(routeArgs(get(home, advisor.cookie), { id }))).feed).toMatchObject({ id, what: "Alles" });
    const secret = secretIn(shown(await renewOwn(args())).data);
    expect([await ended(token), await ended(secret)]).toEqual([true, false]);
    const again = await responseOf(renewOwn(args()));
    expect([again.status, again.headers.get("Location")]).toEqual([303, `${home}?gedaan=vernieuwd`]);
    expect(await ended(secret)).toBe(false);
  });

  it("revokes it, as often as she likes", async () => {
    const { id, token } = await ownFeed();
    for (let nth = 0; nth < 2; nth++) {
      const answer = await responseOf(revokeOwn(routeArgs(post(home, {}, advisor.cookie), { id })));
      expect([answer.status, answer.headers.get("Location")]).toEqual([303, `${home}?gedaan=ingetrokken`]);
    }
    expect([await ended(token), await listFeeds(db, advisor.id)]).toEqual([true, []]);
  });
});

describe("the coordinator", () => {
  it("makes the link of a room, renews it and revokes it", async () => {
    const fields = { shows: "all", once: newId(), room: studio };
    const first = secretIn(shown(await makeRooms(routeArgs(post(beheer, fields, coordinator.cookie)))).data);
    expect(await findFeed(db, first)).toMatchObject({ kind: "room", resourceId: studio, onlyBusy: false });
    const page = await rooms(routeArgs(get(`${beheer}?ruimte=${studio}`, coordinator.cookie)));
    expect(page).toMatchObject({
      ...{ rooms: [{ id: studio, name: "Studio 1" }], chosen: studio },
      feeds: [{ id: fields.once, what: "Studio 1: alles" }],
    });
    const { once: id } = fields;
    const second = secretIn(shown(await renewRooms(routeArgs(post(beheer, {}, coordinator.cookie), { id }))).data);
    expect([await ended(first), await ended(second)]).toEqual([true, false]);
    const [renewed] = await listRoomFeeds(db);
    await revokeRooms(routeArgs(post(beheer, {}, coordinator.cookie), { id: renewed?.id ?? "" }));
    expect([await ended(second), await listRoomFeeds(db)]).toEqual([true, []]);
  });

  it("is told which room to choose", async () => {
    const answer = async (room: string) =>
      shown(await makeRooms(routeArgs(post(beheer, { shows: "busy", once: newId(), room }, coordinator.cookie)))).data;
    expect(await answer("")).toMatchObject({ errors: { room: ["room"] } });
    expect(await answer(newId())).toMatchObject({ errors: { room: ["no-room"] }, typed: { shows: "busy" } });
  });
});
