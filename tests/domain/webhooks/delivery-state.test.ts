import { describe, expect, it } from "vitest";
import { faultOf } from "#app/domain/webhooks/delivery-fault.ts";
import { deliveryCan, deliveryState, hookState } from "#app/domain/webhooks/delivery-state.ts";

const early = new Date("2026-12-01T09:00:00Z");
const late = new Date("2026-12-01T10:00:00Z");

describe("how a delivery stands", () => {
  it.each([
    ["waiting", { attempts: 0, doneAt: null, failedAt: null }, false],
    ["retrying", { attempts: 1, doneAt: null, failedAt: null }, false],
    ["delivered", { attempts: 1, doneAt: early, failedAt: null }, true],
    ["failed", { attempts: 10, doneAt: null, failedAt: early }, true],
  ] as const)("is %s; only what ended can go again", (state, delivery, canReplay) => {
    expect(deliveryState(delivery)).toBe(state);
    expect(deliveryCan.replay(delivery)).toBe(canReplay);
  });

  it("keeps a fault that it knows, and nothing else", () => {
    expect([faultOf("timeout"), faultOf("gone"), faultOf("who knows"), faultOf(null)]).toEqual([
      "timeout",
      "gone",
      null,
      null,
    ]);
  });
});

describe("how a webhook stands", () => {
  const state = (facts: Partial<Parameters<typeof hookState>[0]>) =>
    hookState({ active: true, lastDoneAt: null, lastFailedAt: null, lastGoneAt: null, ...facts });

  it("is failing when the last that ended was given up, until one arrives", () => {
    expect(state({})).toBe("active");
    expect(state({ lastFailedAt: early })).toBe("failing");
    expect(state({ lastFailedAt: late, lastDoneAt: early })).toBe("failing");
    expect(state({ lastFailedAt: early, lastDoneAt: late })).toBe("active");
  });

  it("says apart that it is paused since the other side is gone", () => {
    expect(state({ active: false })).toBe("paused");
    expect(state({ active: false, lastFailedAt: late, lastDoneAt: early })).toBe("paused");
    expect(state({ active: false, lastFailedAt: late, lastGoneAt: late, lastDoneAt: early })).toBe("gone");
    expect(state({ active: false, lastGoneAt: early, lastDoneAt: late })).toBe("paused");
  });
});
