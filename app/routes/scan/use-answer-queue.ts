import { useEffect, useRef, useState } from "react";
import { type Batch, waitsToBegin } from "#app/web/waiting-answers.ts";
import { type AnswerQueue, answerQueue, type SendOutcome } from "./answer-queue.ts";
import { askState, sendAnswers } from "./answer-sending.ts";
import { type AnswerShelf, answerShelf } from "./answer-shelf.ts";
import { type KeptReply, readReply } from "./known-answers.ts";

/** How long after its last word the server counts as within reach. */
const freshMs = 3_000;

interface QueueMeans {
  /** The response's id; null while nothing is kept. */
  readonly scan: string | null;
  readonly pace: string;
  /** Others use this device too. */
  readonly shared: boolean;
  readonly completed: boolean;
  /** Told how answers stand now: after sending, from another tab, or from another device. */
  readonly learn: (reply: KeptReply) => void;
  readonly refuse: (faults: Readonly<Record<string, string>>) => void;
}

interface UsedQueue {
  readonly queue: AnswerQueue;
  readonly shelf: AnswerShelf;
  /** How the last sending went; null before the first. */
  readonly outcome: SendOutcome | null;
  /** Whether the server can be reached, and has this scan open; asks it when that is not known. */
  readonly reach: () => Promise<boolean>;
  /** She says whether others use this device too. */
  readonly share: (shared: boolean) => void;
}

/** The queue of this page. It goes on with what earlier pages could not send, and tells other tabs what was kept. */
export function useAnswerQueue(means: QueueMeans): UsedQueue {
  const [outcome, setOutcome] = useState<SendOutcome | null>(null);
  const current = useRef(means);
  useEffect(() => {
    current.current = means;
  });
  const [line] = useState(() => makeLine(current, setOutcome));
  useEffect(() => line.listen(), [line]);
  return { queue: line.queue, shelf: line.shelf, reach: line.reach, share: line.share, outcome };
}

function makeLine(current: { readonly current: QueueMeans }, show: (outcome: SendOutcome) => void) {
  let last: SendOutcome | null = null;
  let heardAt = Number.NEGATIVE_INFINITY;
  /** Whether others use this device, as long as the server has not heard it. */
  let said: boolean | null = null;
  const tell = (outcome: SendOutcome, batch?: Batch) => {
    if (outcome === "kept") heardAt = performance.now();
    // no answer was kept by hearing whose device it is
    if (outcome === "kept" && last === null && batch?.size === 0) return;
    last = outcome;
    show(outcome);
  };
  const shelf = answerShelf(() => localStorage, current.current);
  let tabs: BroadcastChannel | null = null;
  const learn = (reply: KeptReply) => {
    if (reply.scan !== null) shelf.adopt(reply.scan);
    current.current.learn(reply);
  };
  const queue = answerQueue({
    store: shelf.store,
    more: () => said !== null,
    send: async (batch) => {
      const shared = said;
      const startKey = batch.size === 0 ? null : shelf.startKey();
      const sender = { scan: shelf.scan(), startKey, shared, pace: current.current.pace };
      const { reply, ...sent } = await sendAnswers(batch, sender);
      if (reply === null) return sent;
      if (said === shared) said = null;
      // what has arrived waits no longer when the others hear of it
      shelf.store().drop(batch);
      learn(reply);
      tabs?.postMessage(reply);
      if (sent.outcome === "refused") current.current.refuse(reply.faults);
      return sent;
    },
    tell,
    cleared: () => {
      if (last === "failed") void look();
    },
    now: Date.now,
  });
  const look = async (): Promise<boolean> => {
    const reply = await askState();
    const other = reply !== null && shelf.scan() !== null && reply.scan !== shelf.scan();
    if (reply === null || other) {
      tell(other ? "closed" : "failed");
      if (!other) queue.retry();
      return false;
    }
    learn(reply);
    if (last === "failed") tell("kept");
    heardAt = performance.now();
    return true;
  };
  const reach = async () => performance.now() - heardAt < freshMs || (await look());
  const share = (shared: boolean) => {
    said = shared;
    shelf.setShared(shared);
    void queue.settle();
  };
  const listen = () => {
    waitsToBegin();
    shelf.gather();
    tabs = "BroadcastChannel" in window ? new BroadcastChannel("spot035-scan") : null;
    const stop = listenWith({ tabs, learn, look, settle: queue.settle, shelf });
    return () => {
      stop();
      tabs?.close();
    };
  };
  return { queue, shelf, reach, share, listen };
}

interface Listening {
  tabs: BroadcastChannel | null;
  learn: (reply: KeptReply) => void;
  look: () => Promise<boolean>;
  settle: () => Promise<boolean>;
  shelf: AnswerShelf;
}

/** Sends what waits when the page opens and when the network is back; looks what changed when she comes back to the page. */
function listenWith({ tabs, learn, look, settle, shelf }: Listening): () => void {
  const onMessage = ({ data }: MessageEvent<unknown>) => {
    const reply = readReply(data);
    if (reply !== null && reply.scan === (shelf.scan() ?? reply.scan)) learn(reply);
  };
  const onReturn = () => {
    if (document.visibilityState !== "visible" || shelf.scan() === null) return;
    void settle().then((all) => all && look());
  };
  const onOnline = () => void settle().then((all) => all && look());
  tabs?.addEventListener("message", onMessage);
  window.addEventListener("online", onOnline);
  window.addEventListener("focus", onReturn);
  document.addEventListener("visibilitychange", onReturn);
  void settle();
  return () => {
    tabs?.removeEventListener("message", onMessage);
    window.removeEventListener("online", onOnline);
    window.removeEventListener("focus", onReturn);
    document.removeEventListener("visibilitychange", onReturn);
  };
}
