import { Resolver } from "node:dns/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pauseWebhook } from "#app/domain/webhooks/commands.server.ts";
import { webhookEvents } from "#app/domain/webhooks/events.ts";
import { findWebhook, listWebhooks } from "#app/domain/webhooks/queries.server.ts";
import { action as change, loader as changePage } from "#app/routes/webhooks/change.tsx";
import { action as add, loader as newWebhook } from "#app/routes/webhooks/new-webhook.tsx";
import { action as pause, loader as pausePage } from "#app/routes/webhooks/pause.ts";
import { loader as removal, action as remove } from "#app/routes/webhooks/removal.tsx";
import { action as replay, loader as replayPage } from "#app/routes/webhooks/replay.ts";
import { action as resume, loader as resumption } from "#app/routes/webhooks/resumption.ts";
import { action as renew, loader as secret } from "#app/routes/webhooks/secret.tsx";
import { loader as testMessage, action as trial } from "#app/routes/webhooks/test-message.ts";
import { loader as webhookPage } from "#app/routes/webhooks/webhook.tsx";
import { loader as webhooks } from "#app/routes/webhooks/webhooks.tsx";
import { webhookDelivery } from "#db/schema/webhooks.ts";
import { by, clearHooks, deliveries, happens, hook } from "#tests/domain/webhooks/hooks.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const home = "/coordinator/webhooks";
const now = new Date("2026-12-01T09:00:00Z");
const nobody = { id: "00000000-0000-7000-8000-000000000000" };
const typed = { name: "Planbord", url: "https://hooks.example.org/in?key=1", events: ["appointment.booked"] };
let cookie: string;

/** Every name leads here, for the page that looks it up. */
const nameLeadsTo = (address: string) => {
  vi.spyOn(Resolver.prototype, "resolve4").mockResolvedValue([address]);
  vi.spyOn(Resolver.prototype, "resolve6").mockRejectedValue(new Error("no such record"));
};

beforeEach(async () => {
  await clearHooks(db);
  ({ cookie } = await signedInAs("coordinator"));
});
afterEach(() => vi.restoreAllMocks());

describe("the pages of webhooks", () => {
  const pages = { webhooks, newWebhook, webhookPage, changePage, secret, removal };
  const verbs = { pausePage, resumption, testMessage, replayPage };

  it.each(Object.entries({ ...pages, ...verbs }))(
    "send a stranger to sign in, and are not there for others: %s",
    async (_, loader) => {
      const { id } = await hook(db);
      expect((await responseOf(loader(routeArgs(get(home), { id })))).status).toBe(302);
      const { cookie: theirs } = await signedInAs("advisor", "municipality");
      expect((await responseOf(loader(routeArgs(get(home, theirs), { id })))).status).toBe(404);
    },
  );

  it.each(Object.entries({ add, change, renew, remove, pause, resume, trial, replay }))(
    "take nothing from others: %s",
    async (_, action) => {
      const { id } = await hook(db);
      const { cookie: theirs } = await signedInAs("advisor");
      expect((await responseOf(action(routeArgs(post(home, typed, theirs), { id })))).status).toBe(404);
      expect(await findWebhook(db, id)).toMatchObject({ name: "hooks.example.org", active: true, waiting: 0 });
    },
  );

  it.each(Object.entries({ renew, remove, pause, resume, trial, replay, change }))(
    "are not there for a webhook that is not: %s",
    async (_, action) => {
      expect((await responseOf(action(routeArgs(post(home, typed, cookie), nobody)))).status).toBe(404);
      expect((await responseOf(action(routeArgs(post(home, typed, cookie), { id: "x" })))).status).toBe(404);
    },
  );

  it("list them with the host alone: the rest of an address may be a secret", async () => {
    const { id } = await hook(db);
    const shown = await webhooks(routeArgs(get(home, cookie)));
    expect(shown.webhooks).toEqual([
      {
        id,
        name: "hooks.example.org",
        state: "active",
        waiting: 0,
        host: "hooks.example.org",
        events: webhookEvents.length,
        last: null,
      },
    ]);
  });
});

describe("adding one", () => {
  it("answers with its secret, which nobody keeps, and which stands on no other page", async () => {
    nameLeadsTo("145.100.0.1");
    const made = await add(routeArgs(post(`${home}/nieuw`, typed, cookie)));
    if (!("secret" in made.data)) throw new Error("it was refused");
    const { id, secret: told } = made.data;
    expect(told).toMatch(/^whsec_/);
    expect(new Headers(made.init?.headers).get("Cache-Control")).toBe("no-store");
    expect(await findWebhook(db, id)).toMatchObject(typed);
    for (const loader of [webhooks, webhookPage, changePage, secret, removal])
      expect(JSON.stringify(await loader(routeArgs(get(home, cookie), { id })))).not.toContain(told.slice(6));
  });

  it.each([
    ["127.0.0.1", "private-address"],
    ["192.168.1.1", "private-address"],
  ])("is refused when the host leads to %s, with all that was typed", async (address, reason) => {
    nameLeadsTo(address);
    const answer = await add(routeArgs(post(`${home}/nieuw`, typed, cookie)));
    expect(answer.init?.status).toBe(422);
    expect(answer.data).toEqual({ errors: { url: [reason] }, typed });
    expect(await listWebhooks(db)).toEqual([]);
  });

  it("is refused with a fault for each field, and all that was typed", async () => {
    const wrong = { name: "x", url: "http://localhost/", events: [] };
    const answer = await add(routeArgs(post(`${home}/nieuw`, wrong, cookie)));
    expect(answer.init?.status).toBe(422);
    expect(answer.data).toEqual({
      errors: { name: ["name"], url: ["not-https"], events: ["events"] },
      typed: wrong,
    });
  });
});

describe("one webhook", () => {
  it("changes; a host inside is refused with all that was typed", async () => {
    const { id } = await hook(db);
    const args = (fields: typeof typed) => routeArgs(post(`${home}/${id}/wijzigen`, fields, cookie), { id });
    nameLeadsTo("10.0.0.1");
    const elsewhere = { ...typed, url: "https://elsewhere.example.org/" };
    const answer = await change(args(elsewhere));
    expect("data" in answer && [answer.init?.status, answer.data]).toEqual([
      422,
      { errors: { url: ["private-address"] }, typed: elsewhere },
    ]);
    nameLeadsTo("145.100.0.1");
    const done = await responseOf(change(args(elsewhere)));
    expect(done.headers.get("Location")).toBe(`${home}/${id}?gedaan=gewijzigd`);
    expect(await findWebhook(db, id)).toMatchObject(elsewhere);
  });

  it("is paused, resumed, tried and removed by a button each", async () => {
    const { id } = await hook(db);
    const press = async (action: typeof pause) =>
      (await responseOf(action(routeArgs(post(home, {}, cookie), { id })))).headers.get("Location");
    expect(await press(pause)).toBe(`${home}/${id}?gedaan=gepauzeerd`);
    expect(await findWebhook(db, id)).toMatchObject({ active: false, state: "paused" });
    expect(await press(trial)).toBe(`${home}/${id}?gedaan=proef`);
    expect(await findWebhook(db, id)).toMatchObject({ waiting: 1 });
    expect(await press(resume)).toBe(`${home}/${id}?gedaan=hervat`);
    expect(await findWebhook(db, id)).toMatchObject({ active: true, state: "active" });
    expect(await press(remove)).toBe(`${home}?gedaan=verwijderd`);
    expect(await findWebhook(db, id)).toBeUndefined();
  });

  it("gets a new secret, told once", async () => {
    const { id, secret: old } = await hook(db);
    const made = await renew(routeArgs(post(`${home}/${id}/geheim`, {}, cookie), { id }));
    expect(made.data.secret).toMatch(/^whsec_/);
    expect(made.data.secret).not.toBe(old);
  });
});

describe("the log", () => {
  it("says of each delivery how it stands, why, and when it goes next", async () => {
    const { id } = await hook(db);
    await happens(db, now, "A1");
    const shown = async () => {
      const { deliveries: rows } = await webhookPage(routeArgs(get(`${home}/${id}`, cookie), { id }));
      return rows.map(({ state, notes, attempts, canReplay }) => ({ state, notes, attempts, canReplay }));
    };
    const stands = (state: Partial<typeof webhookDelivery.$inferInsert>) =>
      db.transaction((tx) => tx.update(webhookDelivery).set(state));
    expect(await shown()).toEqual([
      { state: "waiting", attempts: 0, canReplay: false, notes: ["Volgende poging: 01-12-2026, 10.00 uur"] },
    ]);
    await stands({ attempts: 2, lastError: "refused", lastStatus: 503, dueAt: new Date("2026-12-01T10:30:00Z") });
    expect(await shown()).toEqual([
      {
        ...{ state: "retrying", attempts: 2, canReplay: false },
        notes: [
          "Het andere programma nam het bericht niet aan.",
          "Antwoord: 503.",
          "Volgende poging: 01-12-2026, 11.30 uur",
        ],
      },
    ]);
    await pauseWebhook(db, { id, by });
    expect((await shown())[0]?.notes.at(-1)).toBe("Gaat weg als je hervat");
    await stands({ attempts: 10, lastError: "timeout", lastStatus: null, failedAt: now });
    expect(await shown()).toEqual([
      { state: "failed", attempts: 10, canReplay: true, notes: ["Er kwam niet op tijd antwoord."] },
    ]);
    const [row] = await deliveries(db);
    const args = routeArgs(post(home, {}, cookie), { id: row?.id ?? "" });
    expect((await responseOf(replay(args))).headers.get("Location")).toBe(`${home}/${id}?gedaan=opnieuw`);
    expect(await deliveries(db)).toMatchObject([{ attempts: 0, failedAt: null }]);
  });

  it("shows what was sent, to read, and older pages by a link", async () => {
    const { id } = await hook(db);
    await happens(db, now, ...Array.from({ length: 51 }, (_, nth) => `A${nth}`));
    const page = await webhookPage(routeArgs(get(`${home}/${id}`, cookie), { id }));
    expect(JSON.parse(page.deliveries[0]?.payload ?? "")).toMatchObject({ data: { reference: "A50" } });
    expect([page.deliveries.length, page.older]).toEqual([50, page.deliveries.at(-1)?.id]);
    const next = await webhookPage(routeArgs(get(`${home}/${id}?voor=${page.older}`, cookie), { id }));
    expect([next.deliveries.length, next.older, next.newest]).toEqual([1, null, false]);
    expect((await responseOf(webhookPage(routeArgs(get(`${home}/${id}?voor=x`, cookie), { id })))).status).toBe(404);
  });
});
