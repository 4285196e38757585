import { describe, expect, it } from "vitest";
import { answerQueue, type Batch, type SendOutcome } from "#app/routes/scan/answer-queue.ts";

/** A queue whose server answers when the test says so. */
function queueWithServer() {
  const sent: { batch: Batch; answer: (outcome: SendOutcome) => void }[] = [];
  const told: SendOutcome[] = [];
  const retries: (() => void)[] = [];
  const queue = answerQueue({
    send: (batch) => new Promise((answer) => sent.push({ batch, answer })),
    tell: (outcome) => told.push(outcome),
    later: (again) => retries.push(again),
  });
  const reply = async (outcome: SendOutcome) => {
    sent.at(-1)?.answer(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const bodies = () => sent.map(({ batch }) => Object.fromEntries(batch));
  return { queue, told, retries, reply, bodies };
}

describe("answers on their way to the server", () => {
  it("go one request at a time, so that the first answer alone starts the scan", async () => {
    const { queue, reply, bodies } = queueWithServer();
    queue.add("sector", ["G"]);
    queue.add("size", ["2-9"]);
    queue.add("customers", ["both"]);
    expect(bodies()).toEqual([{ sector: ["G"] }]);
    await reply("kept");
    expect(bodies().slice(1)).toEqual([{ size: ["2-9"], customers: ["both"] }]);
  });

  it("are settled when the last one is kept", async () => {
    const { queue, reply } = queueWithServer();
    queue.add("S1", ["1"]);
    queue.add("S2", ["2"]);
    const settled = queue.settle();
    await reply("kept");
    await reply("kept");
    expect(await settled).toBe(true);
    expect(await queue.settle()).toBe(true);
  });

  it("stay in line when sending fails, and go again later", async () => {
    const { queue, told, retries, reply, bodies } = queueWithServer();
    queue.add("S1", ["1"]);
    const settled = queue.settle();
    await reply("failed");
    expect(await settled).toBe(false);
    retries[0]?.();
    await reply("kept");
    expect(bodies()).toEqual([{ S1: ["1"] }, { S1: ["1"] }]);
    expect(told).toEqual(["failed", "kept"]);
  });

  it("give way to a newer answer to the same question", async () => {
    const { queue, retries, reply, bodies } = queueWithServer();
    queue.add("S1", ["1"]);
    queue.add("S1", ["3"]);
    await reply("failed");
    retries[0]?.();
    expect(bodies().at(-1)).toEqual({ S1: ["3"] });
  });

  it("are not sent again when the server will never take them", async () => {
    const { queue, retries, reply } = queueWithServer();
    queue.add("S1", ["9"]);
    const settled = queue.settle();
    await reply("refused");
    expect([await settled, retries.length]).toEqual([true, 0]);
  });
});
