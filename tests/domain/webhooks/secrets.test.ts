import { createHmac } from "node:crypto";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { newSigningSecret, openKeys, rotated, sealKeys, signedHeaders } from "#app/domain/webhooks/secrets.server.ts";

const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

describe("a signature", () => {
  it("is one that the reference implementation accepts, and no longer when anything changed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.uuid(), (text, id) => {
        const secret = newSigningSecret();
        const payload = JSON.stringify({ text });
        const headers = signedHeaders({ current: secret, previous: null }, { id, payload, at: now });
        expect(new Webhook(secret).verify(payload, headers)).toEqual({ text });
        expect(() => new Webhook(secret).verify(`${payload} `, headers)).toThrow();
        expect(() => new Webhook(secret).verify(payload, { ...headers, "webhook-id": `${id}0` })).toThrow();
        expect(() => new Webhook(newSigningSecret()).verify(payload, headers)).toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it("is what the text of the standard says, by an example worked out by hand", () => {
    const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const payload = '{"test": 2432232314}';
    const at = new Date(1614265330 * 1000);
    const headers = signedHeaders(
      { current: secret, previous: null },
      { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", payload, at },
    );
    expect(headers).toEqual({
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  it("is made with the secret before as well, for a day", () => {
    const [old, fresh] = [newSigningSecret(), newSigningSecret()];
    const keys = rotated({ current: old, previous: null }, fresh, now);
    const signatures = (at: Date) =>
      signedHeaders(keys, { id: "1", payload: "{}", at })["webhook-signature"]?.split(" ").length;
    const headers = signedHeaders(keys, { id: "1", payload: "{}", at: now });
    for (const secret of [old, fresh]) expect(new Webhook(secret).verify("{}", headers)).toEqual({});
    expect([signatures(later(23.9)), signatures(later(24))]).toEqual([2, 1]);
    const again = rotated(keys, newSigningSecret(), later(1));
    expect(again.previous?.secret).toBe(fresh);
  });
});

describe("a secret", () => {
  it("is written as the standard has it, with 256 bits, new each time", () => {
    const secrets = Array.from({ length: 20 }, newSigningSecret);
    expect(new Set(secrets).size).toBe(20);
    for (const secret of secrets) {
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]+=*$/);
      expect(Buffer.from(secret.slice(6), "base64")).toHaveLength(32);
    }
  });

  it("is kept sealed, for its own webhook and this application's secret alone", () => {
    const keys = { current: newSigningSecret(), previous: null };
    const hook = { id: "one", appSecret: "secret" };
    const sealed = sealKeys(keys, hook);
    expect(sealed).not.toContain(keys.current);
    expect(openKeys(sealed, hook)).toEqual(keys);
    expect(openKeys(sealed, { ...hook, id: "two" })).toBeUndefined();
    expect(openKeys(sealed, { ...hook, appSecret: "other" })).toBeUndefined();
    expect(rotated(undefined, "whsec_new", now)).toEqual({ current: "whsec_new", previous: null });
  });

  it("signs with its bytes and not with its letters", () => {
    const secret = newSigningSecret();
    const headers = signedHeaders({ current: secret, previous: null }, { id: "1", payload: "{}", at: new Date(0) });
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update("1.0.{}").digest("base64")}`);
  });
});
