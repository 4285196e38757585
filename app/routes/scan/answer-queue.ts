/** Answers on their way: question id → chosen values. */
export type Batch = ReadonlyMap<string, readonly string[]>;

/** `refused`: sending again is of no use; `limited`: the server asks to wait. */
export type SendOutcome = "kept" | "failed" | "limited" | "refused";

export interface AnswerQueue {
  /** Sends an answer as soon as what is on its way has arrived. */
  add: (question: string, values: readonly string[]) => void;
  /** Waits until everything is kept. @returns false when it could not be */
  settle: () => Promise<boolean>;
}

interface QueueMeans {
  send: (batch: Batch) => Promise<SendOutcome>;
  tell: (state: SendOutcome) => void;
  /** Calls back later, to try again. */
  later: (again: () => void) => void;
}

/**
 * Sends answers one request at a time: the first answer makes the scan, so a second one must not overtake it. What could
 * not be sent stays in line, unless a newer answer to the same question took its place.
 */
export function answerQueue({ send, tell, later }: QueueMeans): AnswerQueue {
  const waiting = new Map<string, readonly string[]>();
  let running: Promise<boolean> | null = null;

  const run = async (): Promise<boolean> => {
    while (waiting.size > 0) {
      const batch = new Map(waiting);
      waiting.clear();
      const outcome = await send(batch);
      tell(outcome);
      if (outcome === "failed" || outcome === "limited") {
        for (const [question, values] of batch) if (!waiting.has(question)) waiting.set(question, values);
        later(() => void start());
        return false;
      }
    }
    return true;
  };
  const start = (): Promise<boolean> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    add: (question, values) => {
      waiting.set(question, values);
      void start();
    },
    settle: start,
  };
}
