import { beforeEach, describe, expect, it } from "vitest";
import { action as addAddress, loader as addressPage } from "#app/routes/calendars/address.tsx";
import { loader as calendarsPage } from "#app/routes/calendars/calendars.tsx";
import { action as fetchNow, loader as fetchPage } from "#app/routes/calendars/fetch.ts";
import { action as addFile, loader as filePage } from "#app/routes/calendars/file.tsx";
import { loader as newFilePage, action as replace } from "#app/routes/calendars/new-file.tsx";
import { loader as removalPage, action as remove } from "#app/routes/calendars/removal.tsx";
import { settings } from "#app/settings.server.ts";
import { busyOf, clearCalendars, filed, kept, thursday } from "#tests/domain/calendars/advisors.ts";
import { calendar } from "#tests/domain/calendars/files.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const home = "/adviseur/agendas";
const url = "https://calendar.google.com/calendar/ical/geheim/basic.ics";
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().replace(/[:-]|\.\d+/g, "");
const file = () => calendar(["UID:1", `DTSTART:${soon(24)}`, "DURATION:PT1H"]);
let amina: Awaited<ReturnType<typeof signedInAs>>;

beforeEach(async () => {
  await clearCalendars(db);
  amina = await signedInAs("advisor");
});

/** A form with a file in it. */
function upload(
  path: string,
  { text, name = "Outlook" }: { text?: string; name?: string },
  cookie = amina.cookie,
): Request {
  const body = new FormData();
  body.set("name", name);
  body.set("file", new Blob(text === undefined ? [] : [text]), text === undefined ? "" : "agenda.ics");
  return new Request(`http://localhost:3000${path}`, { method: "POST", body, headers: { Cookie: cookie } });
}

const rows = async () => {
  const shown = await calendarsPage(routeArgs(get(home, amina.cookie)));
  return shown.calendars;
};

describe("the pages of other calendars", () => {
  const pages = { calendarsPage, addressPage, filePage, newFilePage, removalPage, fetchPage };

  it.each(Object.entries(pages))(
    "send a stranger to sign in, and are not there for who is no advisor: %s",
    async (_, loader) => {
      const id = await filed(db, amina.id, thursday([9, 10]));
      expect((await responseOf(loader(routeArgs(get(home), { id })))).status).toBe(302);
      const { cookie } = await signedInAs("coordinator", "student", "municipality");
      expect((await responseOf(loader(routeArgs(get(home, cookie), { id })))).status).toBe(404);
    },
  );

  it.each(Object.entries({ newFilePage, removalPage }))(
    "show nobody the calendar of another advisor: %s",
    async (_, loader) => {
      const id = await filed(db, amina.id, thursday([9, 10]));
      const { cookie } = await signedInAs("advisor");
      expect((await responseOf(loader(routeArgs(get(home, cookie), { id })))).status).toBe(404);
      expect((await responseOf(loader(routeArgs(get(home, amina.cookie), { id: "x" })))).status).toBe(404);
    },
  );

  it.each(Object.entries({ fetchNow, replace, remove }))(
    "let nobody touch the calendar of another advisor: %s",
    async (_, action) => {
      const id = await filed(db, amina.id, thursday([9, 10]));
      for (const roles of [["advisor"], ["coordinator"]] as const) {
        const { cookie } = await signedInAs(...roles);
        const request = upload(`${home}/${id}/bestand`, { text: file() }, cookie);
        expect((await responseOf(action(routeArgs(request, { id })))).status).toBe(404);
      }
      expect(await busyOf(db, amina.id)).toEqual(["09:00-10:00"]);
    },
  );

  it.each(Object.entries({ addAddress, addFile }))("add nothing for who is no advisor: %s", async (_, action) => {
    const { cookie, id } = await signedInAs("coordinator");
    expect((await responseOf(action(routeArgs(post(home, { name: "x", url }, cookie))))).status).toBe(404);
    expect(await busyOf(db, id)).toEqual([]);
  });
});

describe("adding by link", () => {
  it("answers at once, shows the host and never the link, and calls nobody", async () => {
    const form = { name: "Google", url: url.replace("https", "webcal") };
    const answer = await responseOf(addAddress(routeArgs(post(home, form, amina.cookie))));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${home}?gedaan=awaited`]);
    const shown = await rows();
    expect(shown).toMatchObject([
      { name: "Google", state: "waiting", host: "calendar.google.com", read: null, next: null },
    ]);
    expect(JSON.stringify(shown)).not.toContain("geheim");
  });

  it("is refused with what was typed when the host is not on the list, or there are too many", async () => {
    const evil = { name: "Elders", url: "https://evil.example.org/a.ics" };
    expect(await addAddress(routeArgs(post(home, evil, amina.cookie)))).toMatchObject({
      init: { status: 422 },
      data: { errors: { url: ["host-not-allowed"] }, typed: { name: "Elders" } },
    });
    for (let nth = 0; nth < 8; nth++) await addAddress(routeArgs(post(home, { name: `${nth}`, url }, amina.cookie)));
    expect(await addAddress(routeArgs(post(home, { name: "9", url }, amina.cookie)))).toMatchObject({
      data: { errors: { url: ["too-many-calendars"] } },
    });
  });

  it("is offered where the office allows hosts, and named there", async () => {
    const { calendarHosts } = settings();
    expect((await addressPage(routeArgs(get(home, amina.cookie)))).hosts).toContain("icloud.com");
    settings().calendarHosts = [];
    try {
      expect(await calendarsPage(routeArgs(get(home, amina.cookie)))).toMatchObject({ byAddress: false });
    } finally {
      settings().calendarHosts = calendarHosts;
    }
  });
});

describe("adding by file", () => {
  it("counts from then on, and says how old it is", async () => {
    const answer = await responseOf(addFile(routeArgs(upload(`${home}/bestand`, { text: file() }))));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${home}?gedaan=added`]);
    expect(await rows()).toMatchObject([
      { kind: "file", state: "well", times: 1, old: false, fault: null, read: { age: { unit: "now" } }, next: null },
    ]);
  });

  it.each([
    ["no file", {}, ["file"]],
    ["a web page", { text: "<html>" }, ["not-a-calendar"]],
    ["a calendar of six megabytes", { text: file() + " ".repeat(6 * 1024 * 1024) }, ["too-large"]],
  ])("is refused with a line, and the name still there: %s", async (_what, given, faults) => {
    expect(await addFile(routeArgs(upload(`${home}/bestand`, given)))).toMatchObject({
      init: { status: 422 },
      data: { errors: { file: faults }, typed: { name: "Outlook" } },
    });
  });

  it("names every fault at once", async () => {
    expect(await addFile(routeArgs(upload(`${home}/bestand`, { name: " " })))).toMatchObject({
      data: { errors: { file: ["file"], name: ["name"] } },
    });
  });

  it("that was refused before it was read comes back with a line", async () => {
    const shown = await filePage(routeArgs(get(`${home}/bestand?niet=too-large`, amina.cookie)));
    expect(shown).toMatchObject({ errors: { file: ["too-large"] } });
    expect(await filePage(routeArgs(get(`${home}/bestand?niet=iets`, amina.cookie)))).toBeNull();
  });

  it("is for so many an hour", async () => {
    const before = settings().rateLimitScale;
    settings().rateLimitScale = 1 / 30;
    try {
      await addFile(routeArgs(upload(`${home}/bestand`, { text: file() })));
      const second = await responseOf(addFile(routeArgs(upload(`${home}/bestand`, { text: file() }))));
      expect(second.status).toBe(429);
    } finally {
      settings().rateLimitScale = before;
    }
  });
});

describe("a calendar that is there", () => {
  it("takes a newer file, or keeps what it had with a line", async () => {
    const id = await filed(db, amina.id, thursday([9, 10]));
    const send = (text?: string) =>
      replace(routeArgs(upload(`${home}/${id}/bestand`, text === undefined ? {} : { text }), { id }));
    expect(await send()).toMatchObject({ data: { errors: { file: ["file"] } } });
    expect(await send("<html>")).toMatchObject({ data: { errors: { file: ["not-a-calendar"] } } });
    expect(await busyOf(db, amina.id)).toEqual(["09:00-10:00"]);
    const answer = await responseOf(send(file()));
    expect(answer.headers.get("location")).toBe(`${home}?gedaan=replaced`);
    expect(await busyOf(db, amina.id)).toHaveLength(1);
  });

  it("is asked for again by the button, and the page says when", async () => {
    await addAddress(routeArgs(post(home, { name: "Google", url }, amina.cookie)));
    const id = (await rows())[0]?.id ?? "";
    const answer = await responseOf(fetchNow(routeArgs(post(home, {}, amina.cookie), { id })));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${home}?gedaan=fetched`]);
    expect((await kept(db, id)).dueAt?.getTime()).toBeLessThanOrEqual(Date.now());
    expect((await responseOf(fetchPage(routeArgs(get(home, amina.cookie), { id })))).status).toBe(302);
  });

  it("is removed after a question", async () => {
    const id = await filed(db, amina.id, thursday([9, 10]));
    expect(await removalPage(routeArgs(get(home, amina.cookie), { id }))).toEqual({ name: "Bestand" });
    const answer = await responseOf(remove(routeArgs(post(home, {}, amina.cookie), { id })));
    expect(answer.headers.get("location")).toBe(`${home}?gedaan=removed`);
    expect(await rows()).toEqual([]);
    expect(await busyOf(db, amina.id)).toEqual([]);
  });
});
