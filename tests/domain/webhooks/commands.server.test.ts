import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import {
  addWebhook,
  changeWebhook,
  pauseWebhook,
  removeWebhook,
  replayDelivery,
  resumeWebhook,
  rotateSecret,
  sendTest,
} from "#app/domain/webhooks/commands.server.ts";
import { webhookEvents } from "#app/domain/webhooks/events.ts";
import { findWebhook, listDeliveries, listWebhooks, pageSize } from "#app/domain/webhooks/queries.server.ts";
import { openKeys } from "#app/domain/webhooks/secrets.server.ts";
import { announce } from "#app/domain/webhooks/steps.server.ts";
import { isPublicAddress } from "#app/lib/public-address.server.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { webhook, webhookDelivery } from "#db/schema/webhooks.ts";
import { testDatabase } from "#tests/support/database.ts";
import { appSecret, by, clearHooks, deliveries, happens, hook, namesOnly } from "./hooks.ts";

const db = testDatabase();
const now = new Date("2026-12-01T09:00:00Z");
const nobody = "00000000-0000-7000-8000-000000000000";
const facts = { name: "Planbord", url: "https://hooks.example.org/in", events: [...webhookEvents] };
const actions = async (id: string) =>
  (await db.select().from(journalEntry).where(eq(journalEntry.objectId, id)).orderBy(journalEntry.id)).map(
    ({ action }) => action,
  );
const keysOf = async (id: string) => {
  const [row] = await db.select().from(webhook).where(eq(webhook.id, id));
  return openKeys(row?.secret ?? "", { id, appSecret });
};

beforeEach(() => clearHooks(db));

describe("adding a webhook", () => {
  it("tells its secret once and keeps it sealed", async () => {
    const made = await addWebhook(db, { facts, by }, { appSecret, network: namesOnly, now });
    if (!made.ok) throw new Error(made.reason);
    const { id, secret } = made.value;
    const [row] = await db.select().from(webhook);
    expect(row).toMatchObject({ ...facts, id, active: true, createdAt: now });
    expect(JSON.stringify(row)).not.toContain(secret.slice(6));
    expect(await keysOf(id)).toEqual({ current: secret, previous: null });
    expect(JSON.stringify(await listWebhooks(db))).not.toContain("secret");
    expect(await actions(id)).toEqual(["webhook.added"]);
  });

  it.each([
    ["127.0.0.1", "private-address"],
    ["10.1.2.3", "private-address"],
    ["169.254.169.254", "private-address"],
    ["fd00::1", "private-address"],
    [null, "unreachable"],
  ])("is refused when its host leads to %s", async (address, reason) => {
    const network = { ...namesOnly, mayCall: isPublicAddress, resolve: async () => (address ? [address] : []) };
    expect(await addWebhook(db, { facts, by }, { appSecret, network, now })).toEqual({ ok: false, reason });
    expect(await db.$count(webhook)).toBe(0);
  });
});

describe("changing a webhook", () => {
  it("looks a new host up, and not one that was there", async () => {
    const { id } = await hook(db);
    const asked: string[] = [];
    const network = {
      ...namesOnly,
      mayCall: isPublicAddress,
      resolve: async (host: string) => {
        asked.push(host);
        return ["10.0.0.1"];
      },
    };
    const named = { ...facts, name: "Anders", events: ["appointment.held" as const] };
    expect(await changeWebhook(db, { id, by, facts: named }, { network })).toEqual({ ok: true, value: null });
    expect(asked).toEqual([]);
    const moved = { ...named, url: "https://inside.example.org/" };
    expect(await changeWebhook(db, { id, by, facts: moved }, { network })).toEqual({
      ok: false,
      reason: "private-address",
    });
    expect(await findWebhook(db, id)).toMatchObject(named);
    expect(await changeWebhook(db, { id, by, facts: moved }, { network: namesOnly })).toEqual({
      ok: true,
      value: null,
    });
    expect(await findWebhook(db, id)).toMatchObject(moved);
    expect(await actions(id)).toEqual(["webhook.added", "webhook.changed", "webhook.changed"]);
  });

  it("renews the secret and keeps the one before for a day", async () => {
    const { id, secret } = await hook(db);
    const renewed = await rotateSecret(db, { id, by }, { appSecret, now });
    expect(renewed.ok && renewed.value).not.toBe(secret);
    expect(await keysOf(id)).toEqual({
      current: renewed.ok && renewed.value,
      previous: { secret, until: "2026-12-02T09:00:00.000Z" },
    });
  });

  it("renews a secret that can no longer be read, with none beside it", async () => {
    const { id } = await hook(db);
    const renewed = await rotateSecret(db, { id, by }, { appSecret: "another secret of the application", now });
    const [row] = await db.select().from(webhook);
    const keys = openKeys(row?.secret ?? "", { id, appSecret: "another secret of the application" });
    expect(keys).toEqual({ current: renewed.ok && renewed.value, previous: null });
  });

  it("is refused for one that is not there", async () => {
    const gone = { ok: false, reason: "not-found" };
    const asked = { id: nobody, by };
    expect(await changeWebhook(db, { ...asked, facts }, { network: namesOnly })).toEqual(gone);
    expect(await pauseWebhook(db, asked)).toEqual(gone);
    expect(await resumeWebhook(db, asked)).toEqual(gone);
    expect(await removeWebhook(db, asked)).toEqual(gone);
    expect(await rotateSecret(db, asked, { appSecret, now })).toEqual(gone);
    expect(await sendTest(db, asked, now)).toEqual(gone);
    expect(await replayDelivery(db, asked, now)).toEqual(gone);
  });
});

describe("what is announced", () => {
  it("is a delivery for each active webhook that asked for it, in the transaction of what happened", async () => {
    const all = await hook(db);
    const few = await hook(db, { host: "few.example.org", events: ["appointment.held"] });
    const silent = await hook(db, { host: "silent.example.org" });
    await pauseWebhook(db, { id: silent.id, by });
    await happens(db, now, "A1");
    const failing = db.transaction(async (tx) => {
      await announce(tx, "appointment.booked", { data: { reference: "A2" }, now });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    const rows = await deliveries(db);
    expect(rows).toMatchObject([{ webhookId: all.id, event: "appointment.booked", attempts: 0, dueAt: now }]);
    expect(JSON.parse(rows[0]?.payload ?? "")).toEqual({
      type: "appointment.booked",
      timestamp: now.toISOString(),
      data: { reference: "A1" },
    });
    await resumeWebhook(db, { id: silent.id, by });
    await db.transaction((tx) => announce(tx, "appointment.held", { data: { reference: "A1" }, now }));
    const told = (await deliveries(db)).filter(({ event }) => event === "appointment.held");
    expect(told.map(({ webhookId }) => webhookId).sort()).toEqual([all.id, few.id, silent.id].sort());
  });

  it("shows page by page, newest first", async () => {
    const { id } = await hook(db);
    const other = await hook(db, { host: "other.example.org" });
    const names = Array.from({ length: pageSize + 2 }, (_, nth) => `A${nth}`);
    for (const name of names) await happens(db, now, name);
    const first = await listDeliveries(db, id);
    const second = await listDeliveries(db, id, first.deliveries.at(-1)?.id);
    const references = [...first.deliveries, ...second.deliveries].map(
      ({ payload }) => JSON.parse(payload).data.reference,
    );
    expect(references).toEqual(names.reverse());
    expect([first.older, second.older]).toEqual([true, false]);
    expect((await listDeliveries(db, other.id)).deliveries).toHaveLength(pageSize);
    expect(await findWebhook(db, id)).toMatchObject({ waiting: names.length, state: "active", lastDoneAt: null });
  });
});

describe("a delivery", () => {
  it("goes once more only when it ended", async () => {
    const { id } = await hook(db);
    await happens(db, now, "A1");
    const [row] = await deliveries(db);
    const delivery = { id: row?.id ?? "", by };
    const stands = (state: Partial<typeof webhookDelivery.$inferInsert>) =>
      db.transaction((tx) => tx.update(webhookDelivery).set(state));
    await stands({ attempts: 3, dueAt: new Date("2026-12-01T12:00:00Z") });
    expect(await replayDelivery(db, delivery, now)).toEqual({ ok: true, value: id });
    expect(await deliveries(db)).toMatchObject([{ attempts: 3, dueAt: new Date("2026-12-01T12:00:00Z") }]);
    for (const ended of [{ doneAt: now }, { doneAt: null, failedAt: now }]) {
      await stands({ ...ended, attempts: 10 });
      expect(await replayDelivery(db, delivery, now)).toEqual({ ok: true, value: id });
      expect(await deliveries(db)).toMatchObject([{ ...row, attempts: 0, doneAt: null, failedAt: null, dueAt: now }]);
    }
    expect((await actions(id)).filter((action) => action === "webhook.replayed")).toHaveLength(2);
  });

  it("of a test goes to one webhook, also when that is paused", async () => {
    const { id } = await hook(db);
    await hook(db, { host: "other.example.org" });
    await pauseWebhook(db, { id, by });
    await sendTest(db, { id, by }, now);
    expect(await deliveries(db)).toMatchObject([{ webhookId: id, event: "webhook.test", dueAt: now }]);
  });

  it("goes with its webhook when that is removed", async () => {
    const { id } = await hook(db);
    await happens(db, now, "A1");
    expect(await removeWebhook(db, { id, by })).toEqual({ ok: true, value: null });
    expect(await deliveries(db)).toEqual([]);
    expect(await actions(id)).toEqual(["webhook.added", "webhook.removed"]);
  });
});
