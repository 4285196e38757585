import { describe, expect, it } from "vitest";
import { answerQueue, type SendOutcome } from "#app/routes/scan/answer-queue.ts";
import { type Batch, pageStore } from "#app/routes/scan/answer-store.ts";

/** A queue whose server answers when the test says so. */
function queueWithServer() {
  const sent: { batch: Batch; answer: (outcome: SendOutcome) => void }[] = [];
  const told: SendOutcome[] = [];
  const retries: { again: () => void; waitMs: number | undefined }[] = [];
  const store = pageStore();
  const queue = answerQueue({
    store: () => store,
    send: (batch) =>
      new Promise((resolve) => sent.push({ batch, answer: (outcome) => resolve({ outcome, waitMs: 7_000 }) })),
    tell: (outcome) => told.push(outcome),
    later: (again, waitMs) => retries.push({ again, waitMs }),
    now: () => 1_000,
  });
  const add = (question: string, ...values: string[]) => queue.add(question, values, 0);
  const reply = async (outcome: SendOutcome) => {
    sent.at(-1)?.answer(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const bodies = () =>
    sent.map(({ batch }) => Object.fromEntries([...batch].map(([id, { values }]) => [id, [...values]])));
  return { queue, add, store, told, retries, reply, bodies };
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
    const { queue, add, told, retries, reply, bodies } = queueWithServer();
    add("S1", "1");
    const settled = queue.settle();
    await reply("failed");
    expect(await settled).toBe(false);
    retries[0]?.again();
    await reply("kept");
    expect(bodies()).toEqual([{ S1: ["1"] }, { S1: ["1"] }]);
    expect(told).toEqual(["failed", "kept"]);
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
    const { add, retries, reply } = queueWithServer();
    add("S1", "1");
    await reply("limited");
    expect(retries.map(({ waitMs }) => waitMs)).toEqual([7_000]);
  });

  it("give way to a newer answer to the same question, also one given within the same millisecond", async () => {
    const { add, store, retries, reply, bodies } = queueWithServer();
    add("S1", "1");
    add("S1", "3");
    await reply("kept");
    expect(bodies().at(-1)).toEqual({ S1: ["3"] });
    await reply("failed");
    retries[0]?.again();
    await reply("kept");
    expect(bodies().at(-1)).toEqual({ S1: ["3"] });
    expect(store.read().size).toBe(0);
  });

  it("are not sent again when the server will never take them", async () => {
    const { queue, add, retries, reply } = queueWithServer();
    add("S1", "9");
    const settled = queue.settle();
    await reply("refused");
    expect([await settled, retries.length]).toEqual([false, 0]);
    expect(await queue.settle()).toBe(true);
  });

  it("wait for their own scan when another one is open", async () => {
    const { queue, add, store, retries, reply } = queueWithServer();
    add("S1", "1");
    const settled = queue.settle();
    await reply("closed");
    expect([await settled, retries.length, store.read().size]).toEqual([false, 0, 1]);
  });
});
