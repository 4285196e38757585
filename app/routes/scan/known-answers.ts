/** An answer as the server keeps it: chosen values, and how often it was changed. */
export interface KnownAnswer {
  readonly revision: number;
  readonly values: readonly string[];
}

/** What the server tells of answers: question id → what it keeps. */
export interface KeptReply {
  /** The response they belong to; null while there is none. */
  readonly scan: string | null;
  readonly kept: Readonly<Record<string, KnownAnswer>>;
}

/** What the server tells after answers were sent. */
export interface SentReply extends KeptReply {
  /** Question id → why its answer was not kept. */
  readonly faults: Readonly<Record<string, string>>;
}

/** A reply of our own server; null for anything else, such as the page of a network that asks for a password first. */
export function readReply(body: unknown): SentReply | null {
  if (!isRecord(body) || !isRecord(body.kept)) return null;
  const kept = Object.entries(body.kept).flatMap(([question, one]): [string, KnownAnswer][] =>
    isRecord(one) && typeof one.revision === "number"
      ? [[question, { revision: one.revision, values: texts(one.values) }]]
      : [],
  );
  const faults = Object.entries(isRecord(body.faults) ? body.faults : {}).map(([id, fault]) => [id, String(fault)]);
  const scan = typeof body.scan === "string" ? body.scan : null;
  return { scan, kept: Object.fromEntries(kept), faults: Object.fromEntries(faults) };
}

/** An answer that a form was made of, in one field of that form: "S3 2 sell,buy". */
export const seenField = (question: string, known: KnownAnswer | undefined) =>
  `${question} ${known?.revision ?? 0} ${known?.values.join() ?? ""}`;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const texts = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);
