import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerQueue, type SendOutcome } from "#app/routes/scan/answer-queue.ts";
import { type Batch, pageStore } from "#app/web/waiting-answers.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A queue whose server answers when the test says so. */
function queueWithServer() {
  const sent: { batch: Batch; answer: (outcome: SendOutcome) => void }[] = [];
  const told: SendOutcome[] = [];
  let cleared = 0;
  let more = false;
  const store = pageStore();
  const queue = answerQueue({
    store: () => store,
    more: () => more,
    send: (batch) =>
      new Promise((resolve) => {
        const answer = (outcome: SendOutcome) =>
          resolve(outcome === "limited" ? { outcome, waitMs: 7_000 } : { outcome });
        sent.push({ batch, answer });
      }),
    tell: (outcome) => told.push(outcome),
    cleared: () => {
      cleared++;
    },
    now: () => 1_000,
  });
  const add = (question: string, ...values: string[]) => queue.add(question, values, 0);
  const reply = async (outcome: SendOutcome) => {
    sent.at(-1)?.answer(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  const say = (something: boolean) => {
    more = something;
    return queue.settle();
  };
  const bodies = () =>
    sent.map(({ batch }) => Object.fromEntries([...batch].map(([id, { values }]) => [id, [...values]])));
  return { queue, add, say, store, told, reply, bodies, timesCleared: () => cleared };
}

describe("answers on their way to the server", () => {
  it("go one request at a time, so that the first answer alone starts the scan", async () => {
    const { add, reply, bodies } = queueWithServer();
    add("sector", "G");
    add("size", "2-9");
    add("customers", "both");
    expect(bodies()).toEqual([{ sector: ["G"] }]);
    await reply("kept");
    expect(bodies().slice(1)).toEqual([{ size: ["2-9"], customers: ["both"] }]);
  });

  it("are settled when the last one is kept", async () => {
    const { queue, add, reply } = queueWithServer();
    add("S1", "1");
    add("S2", "2");
    const settled = queue.settle();
    await reply("kept");
    await reply("kept");
    expect(await settled).toBe(true);
    expect(await queue.settle()).toBe(true);
  });

  it("stay in line when sending fails, and go again later", async () => {
    const { queue, add, told, reply, bodies } = queueWithServer();
    add("S1", "1");
    const settled = queue.settle();
    await reply("failed");
    expect(await settled).toBe(false);
    await vi.advanceTimersByTimeAsync(5_000);
    await reply("kept");
    expect(bodies()).toEqual([{ S1: ["1"] }, { S1: ["1"] }]);
    expect(told).toEqual(["failed", "kept"]);
  });

  it("go again once in five seconds, however many wait and however often she comes back to the page", async () => {
    const { queue, add, reply, bodies, timesCleared } = queueWithServer();
    for (let number = 1; number <= 20; number++) {
      add(`S${number}`, "1");
      await reply("failed");
      void queue.settle();
      await reply("failed");
      await vi.advanceTimersByTimeAsync(170);
      queue.retry();
    }
    const before = bodies().length;
    for (let tenth = 1; tenth <= 600; tenth++) {
      await vi.advanceTimersByTimeAsync(100);
      await reply("failed");
    }
    expect(bodies().length - before).toBe(12);
    expect(timesCleared()).toBe(0);
    await vi.advanceTimersByTimeAsync(5_000);
    await reply("kept");
    expect([vi.getTimerCount(), timesCleared()]).toEqual([0, 1]);
  });

  it("go on their way also when the ones before them were refused", async () => {
    const { queue, add, reply, bodies } = queueWithServer();
    add("S1", "9");
    add("S2", "2");
    const settled = queue.settle();
    await reply("refused");
    expect(bodies()).toEqual([{ S1: ["9"] }, { S2: ["2"] }]);
    await reply("kept");
    expect(await settled).toBe(false);
  });

  it("wait as long as the server asks", async () => {
    const { add, reply, bodies } = queueWithServer();
    add("S1", "1");
    await reply("limited");
    await vi.advanceTimersByTimeAsync(6_999);
    expect(bodies()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(bodies()).toHaveLength(2);
  });

  it("give way to a newer answer to the same question, also one given within the same millisecond", async () => {
    const { add, store, reply, bodies } = queueWithServer();
    add("S1", "1");
    add("S1", "3");
    await reply("kept");
    expect(bodies().at(-1)).toEqual({ S1: ["3"] });
    await reply("failed");
    await vi.advanceTimersByTimeAsync(5_000);
    await reply("kept");
    expect(bodies().at(-1)).toEqual({ S1: ["3"] });
    expect(store.read().size).toBe(0);
  });

  it("are settled only when what else she said has arrived too", async () => {
    const { say, add, reply, bodies } = queueWithServer();
    const settled = say(true);
    await reply("failed");
    expect(await settled).toBe(false);
    add("S1", "1");
    await reply("failed");
    await vi.advanceTimersByTimeAsync(5_000);
    void say(false);
    await reply("kept");
    expect(bodies()).toEqual([{}, { S1: ["1"] }, { S1: ["1"] }]);
  });

  it("are not sent again when the server will never take them", async () => {
    const { queue, add, reply } = queueWithServer();
    add("S1", "9");
    const settled = queue.settle();
    await reply("refused");
    expect([await settled, vi.getTimerCount()]).toEqual([false, 0]);
    expect(await queue.settle()).toBe(true);
  });

  it("wait for their own scan when another one is open", async () => {
    const { queue, add, store, reply } = queueWithServer();
    add("S1", "1");
    const settled = queue.settle();
    await reply("closed");
    expect([await settled, vi.getTimerCount(), store.read().size]).toEqual([false, 0, 1]);
  });
});
