import { useState } from "react";
import { paths } from "#app/paths.ts";
import { type AnswerQueue, answerQueue, type Batch, type SendOutcome } from "./answer-queue.ts";

const retryMs = 5_000;

/** The queue of this page, and how the last sending went; null before the first. */
export function useAnswerQueue(): { queue: AnswerQueue; outcome: SendOutcome | null } {
  const [outcome, setOutcome] = useState<SendOutcome | null>(null);
  const [queue] = useState(() =>
    answerQueue({ send: sendAnswers, tell: setOutcome, later: (again) => setTimeout(again, retryMs) }),
  );
  return { queue, outcome };
}

async function sendAnswers(batch: Batch): Promise<SendOutcome> {
  const body = new URLSearchParams();
  for (const [question, values] of batch) {
    body.append("asked", question);
    for (const value of values) body.append(question, value);
  }
  try {
    // keepalive: an answer given just before leaving the page still arrives
    const { status } = await fetch(paths.scanAnswer(), { method: "POST", body, keepalive: true });
    if (status === 429) return "limited";
    if (status === 422) return "refused";
    return status < 300 ? "kept" : "failed";
  } catch {
    return "failed";
  }
}
