import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  pauseWebhook,
  replayDelivery,
  resumeWebhook,
  rotateSecret,
  sendTest,
} from "#app/domain/webhooks/commands.server.ts";
import { deliverWebhooks, purgeDeliveries } from "#app/domain/webhooks/delivery.server.ts";
import { countAilingWebhooks, findWebhook } from "#app/domain/webhooks/queries.server.ts";
import { isPublicAddress } from "#app/lib/public-address.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import { type Call, type Outside, startOutside } from "#tests/support/outside.ts";
import { appSecret, by, clearHooks, deliveries, happens, hook } from "./hooks.ts";

const db = testDatabase();
// the receiving library looks at its own clock
const start = new Date();
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const hour = 3600;

let answer: (call: Call) => number | "hang up" | "wait";
let outside: Outside;
beforeEach(async () => {
  await clearHooks(db);
  answer = () => 204;
  outside = await startOutside((call, response) => {
    const status = answer(call);
    if (status === "hang up") response.destroy();
    else if (status !== "wait") response.writeHead(status, { Location: "https://hooks.example.org/x" }).end();
  });
});
afterEach(() => outside.stop());

const round = (seconds = 0, more: object = {}) =>
  deliverWebhooks(db, { appSecret, clock: () => later(seconds), random: () => 0, network: outside.network, ...more });

const references = () => outside.calls.map(({ body }) => JSON.parse(body).data.reference);

/** The headers of a call, for the receiving library. */
const headersOf = (call: Call | undefined) => ({
  "webhook-id": String(call?.headers["webhook-id"]),
  "webhook-timestamp": String(call?.headers["webhook-timestamp"]),
  "webhook-signature": String(call?.headers["webhook-signature"]),
});

describe("a delivery", () => {
  it("posts the facts as JSON, signed so that the reference implementation accepts it", async () => {
    const { secret } = await hook(db);
    await happens(db, start, "A1");
    expect(await round()).toEqual({ sent: 1, failed: 0 });
    const [call] = outside.calls;
    expect(call).toMatchObject({ method: "POST", path: "/in", headers: { "content-type": "application/json" } });
    const [row] = await deliveries(db);
    expect(new Webhook(secret).verify(call?.body ?? "", headersOf(call))).toEqual({
      type: "appointment.booked",
      timestamp: start.toISOString(),
      data: { reference: "A1" },
    });
    expect(headersOf(call)["webhook-id"]).toBe(row?.id);
    expect(row).toMatchObject({ attempts: 1, lastStatus: 204, lastError: null, doneAt: start, failedAt: null });
    expect(await round(hour)).toEqual({ sent: 0, failed: 0 });
  });

  it("is signed with the old secret and the new one for a day after a change", async () => {
    const { id, secret } = await hook(db);
    const renewed = await rotateSecret(db, { id, by }, { appSecret, now: start });
    await happens(db, start, "A1");
    await round();
    const [call] = outside.calls;
    for (const one of [secret, renewed.ok ? renewed.value : ""])
      expect(() => new Webhook(one).verify(call?.body ?? "", headersOf(call))).not.toThrow();
    await happens(db, later(25 * hour), "A2");
    await round(25 * hour);
    expect(headersOf(outside.calls[1])["webhook-signature"]).not.toContain(" ");
  });

  it("is tried ten times by the schedule with one id, then given up until a coordinator lets it go again", async () => {
    const { id } = await hook(db);
    await happens(db, start, "A1");
    answer = () => 503;
    const times: number[] = [];
    for (let at = 0; at <= 80 * hour; ) {
      const before = outside.calls.length;
      await round(at);
      if (outside.calls.length > before) times.push(at);
      const [row] = await deliveries(db);
      if (row?.failedAt) break;
      const due = ((row?.dueAt.getTime() ?? 0) - start.getTime()) / 1000;
      // nothing happens a moment earlier
      expect(await round(due - 1)).toEqual({ sent: 0, failed: 0 });
      at = due;
    }
    const waits = times.slice(1).map((time, nth) => time - (times[nth] ?? 0));
    expect(waits).toEqual([5, 300, 1800, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour]);
    expect(new Set(outside.calls.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    const [given] = await deliveries(db);
    expect(given).toMatchObject({ attempts: 10, lastStatus: 503, lastError: "refused", doneAt: null });
    expect(await findWebhook(db, id)).toMatchObject({ state: "failing", active: true });
    expect(await countAilingWebhooks(db)).toBe(1);

    answer = () => 200;
    await replayDelivery(db, { id: given?.id ?? "", by }, later(90 * hour));
    expect(await round(90 * hour)).toEqual({ sent: 1, failed: 0 });
    expect(await deliveries(db)).toMatchObject([{ attempts: 1, lastStatus: 200, lastError: null, failedAt: null }]);
    expect(await findWebhook(db, id)).toMatchObject({ state: "active" });
    expect(await countAilingWebhooks(db)).toBe(0);
  });

  it("can be sent again after it arrived, with the same id", async () => {
    await hook(db);
    await happens(db, start, "A1");
    await round();
    const [row] = await deliveries(db);
    await replayDelivery(db, { id: row?.id ?? "", by }, later(60));
    await round(60);
    expect(outside.calls.map(({ headers }) => headers["webhook-id"])).toEqual([row?.id, row?.id]);
  });
});

describe("what the other side does", () => {
  it.each([
    [200, { doneAt: start, lastError: null, lastStatus: 200 }],
    [299, { doneAt: start, lastError: null, lastStatus: 299 }],
    [301, { doneAt: null, lastError: "redirect", lastStatus: null }],
    [304, { doneAt: null, lastError: "refused", lastStatus: 304 }],
    [401, { doneAt: null, lastError: "refused", lastStatus: 401 }],
    [500, { doneAt: null, lastError: "refused", lastStatus: 500 }],
    ["hang up", { doneAt: null, lastError: "unreachable", lastStatus: null }],
  ] as const)("is noted: %s", async (status, noted) => {
    await hook(db);
    await happens(db, start, "A1");
    answer = () => status;
    await round();
    expect(await deliveries(db)).toMatchObject([{ ...noted, attempts: 1, failedAt: null }]);
    expect(outside.calls).toHaveLength(1);
  });

  it("is waited for only so long", async () => {
    await hook(db);
    await happens(db, start, "A1");
    answer = () => "wait";
    expect(await round(0, { patience: 200 })).toEqual({ sent: 0, failed: 1 });
    expect(await deliveries(db)).toMatchObject([{ lastError: "timeout", lastStatus: null, attempts: 1 }]);
  });

  it("holds up nobody else's messages, and its own others wait for the next round", async () => {
    await hook(db, { host: "slow.example.org" });
    await hook(db);
    await happens(db, start, "A1", "A2", "A3");
    const slow = {
      ...outside.network,
      resolve: async (host: string) => (host.startsWith("slow") ? [] : ["127.0.0.1"]),
    };
    expect(await round(0, { network: slow })).toEqual({ sent: 3, failed: 1 });
    expect(references()).toEqual(["A1", "A2", "A3"]);
  });

  it("pauses the webhook when it says that it is gone; what else waited waits on", async () => {
    const { id } = await hook(db);
    await happens(db, start, "A1", "A2");
    answer = () => 410;
    await round();
    expect(outside.calls).toHaveLength(1);
    expect(await findWebhook(db, id)).toMatchObject({ active: false, state: "gone", waiting: 1 });
    expect(await countAilingWebhooks(db)).toBe(1);
    const [first] = await deliveries(db);
    expect(first).toMatchObject({ lastStatus: 410, lastError: "gone", failedAt: start });
    await happens(db, later(1), "A3");
    expect(await round(100 * hour)).toEqual({ sent: 0, failed: 0 });
    answer = () => 204;
    await resumeWebhook(db, { id, by });
    expect(await round(101 * hour)).toEqual({ sent: 1, failed: 0 });
    expect(references()).toEqual(["A1", "A2"]);
    expect(await findWebhook(db, id)).toMatchObject({ active: true, state: "active" });
  });
});

describe("what we do not do", () => {
  it("is call inside, also when the name led outside once", async () => {
    await hook(db);
    await happens(db, start, "A1");
    const inside = { ...outside.network, mayCall: isPublicAddress };
    expect(await round(0, { network: inside })).toEqual({ sent: 0, failed: 1 });
    expect(outside.calls).toEqual([]);
    expect(await deliveries(db)).toMatchObject([{ lastError: "private-address", lastStatus: null, attempts: 1 }]);
  });

  it("is send to a webhook that is paused, but for a test", async () => {
    const { id } = await hook(db);
    await happens(db, start, "A1");
    await pauseWebhook(db, { id, by });
    expect(await round()).toEqual({ sent: 0, failed: 0 });
    await sendTest(db, { id, by }, start);
    expect(await round()).toEqual({ sent: 1, failed: 0 });
    expect(outside.calls.map(({ body }) => JSON.parse(body))).toEqual([
      { type: "webhook.test", timestamp: start.toISOString(), data: { webhook: id } },
    ]);
  });

  it("is send unsigned when the secret cannot be read any more", async () => {
    await hook(db);
    await happens(db, start, "A1");
    await round(0, { appSecret: "another secret of the application" });
    expect(outside.calls).toEqual([]);
    expect(await deliveries(db)).toMatchObject([{ lastError: "secret-unreadable", attempts: 1, doneAt: null }]);
    expect(await round(5)).toEqual({ sent: 1, failed: 0 });
  });

  it("is begin another when we must stop", async () => {
    await hook(db);
    await happens(db, start, "A1", "A2", "A3");
    expect(await round(0, { stopping: () => outside.calls.length > 0 })).toEqual({ sent: 1, failed: 0 });
  });

  it("is keep what was told for more than 30 days", async () => {
    await hook(db);
    await happens(db, start, "old");
    await happens(db, later(hour), "new");
    await purgeDeliveries(db, later(30 * 24 * hour + 60));
    expect((await deliveries(db)).map(({ payload }) => JSON.parse(payload).data.reference)).toEqual(["new"]);
  });
});

describe("several workers at once", () => {
  it("send each message once", async () => {
    await hook(db);
    await hook(db, { host: "hooks.example.org" });
    const names = Array.from({ length: 10 }, (_, nth) => `A${nth}`);
    await happens(db, start, ...names);
    for (let turn = 0; turn < 20 && outside.calls.length < 20; turn++) await Promise.all([1, 2, 3].map(() => round()));
    expect(references().sort()).toEqual([...names, ...names].sort());
  });

  it("leave one that is under way alone until its lease is over, and its late news is not noted", async () => {
    await hook(db);
    await happens(db, start, "A1");
    let at = 0;
    const seen: object[] = [];
    answer = () => 500;
    const slow = {
      ...outside.network,
      resolve: async () => {
        // while this one is still busy, others come by: within the lease and after it
        seen.push(await round(50));
        at = 61;
        answer = () => 200;
        seen.push(await round(at));
        answer = () => 500;
        return ["127.0.0.1"];
      },
    };
    await round(0, { network: slow, clock: () => later(at) });
    expect(seen).toEqual([
      { sent: 0, failed: 0 },
      { sent: 1, failed: 0 },
    ]);
    expect(await deliveries(db)).toMatchObject([{ attempts: 2, lastStatus: 200, doneAt: later(61), failedAt: null }]);
  });
});
