import type { AnswerStore, Batch } from "#app/web/waiting-answers.ts";

/**
 * `refused`: not all of it can be kept, and sending again is of no use; `limited`: the server asks to wait; `closed`: the
 * scan that they belong to is not open here any more.
 */
export type SendOutcome = "kept" | "failed" | "limited" | "refused" | "closed";

export interface Sent {
  readonly outcome: SendOutcome;
  /** How long the server asks to wait. */
  readonly waitMs?: number | undefined;
}

export interface AnswerQueue {
  /** Keeps an answer until it has arrived, and sends it as soon as what is on its way has arrived. */
  add: (question: string, values: readonly string[], base: number) => void;
  /** Sends what waits. @returns false when not everything could be kept */
  settle: () => Promise<boolean>;
  /** Tries again in a while: once, however many ask for it. */
  retry: (waitMs?: number) => void;
}

const retryMs = 5_000;

interface QueueMeans {
  /** Asked anew each time: another store may have taken its place. */
  store: () => AnswerStore;
  /** Whether there is something to say besides answers. */
  more: () => boolean;
  send: (batch: Batch) => Promise<Sent>;
  tell: (outcome: SendOutcome, batch: Batch) => void;
  /** Trying again has found that nothing waits any more. */
  cleared: () => void;
  now: () => number;
}

/**
 * Sends answers one request at a time: the first answer makes the scan, so a second one must not overtake it. What could
 * not be sent stays in its store, unless a newer answer to the same question took its place.
 */
export function answerQueue({ store, more, send, tell, cleared, now }: QueueMeans): AnswerQueue {
  let running: Promise<boolean> | null = null;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const retry = (waitMs = retryMs) => {
    clearTimeout(timer);
    timer = setTimeout(() => void start().then((all) => all && cleared()), waitMs);
  };
  const run = async (): Promise<boolean> => {
    let all = true;
    for (let batch = store().read(); batch.size > 0 || more(); batch = store().read()) {
      clearTimeout(timer);
      const { outcome, waitMs } = await send(batch);
      tell(outcome, batch);
      if (outcome === "closed") return false;
      if (outcome === "failed" || outcome === "limited") {
        retry(waitMs);
        return false;
      }
      store().drop(batch);
      // what was given meanwhile still goes: nothing else would send it
      if (outcome === "refused") all = false;
    }
    return all;
  };
  const start = (): Promise<boolean> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    add: (question, values, base) => {
      // two answers within one millisecond are still two
      last = Math.max(now(), last + 1);
      store().put(question, { values, base, at: last });
      void start();
    },
    settle: start,
    retry,
  };
}
