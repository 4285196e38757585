/** An answer that has not arrived yet. */
export interface Waiting {
  readonly values: readonly string[];
  /** When it was given, by this browser's clock; only the time since then is sent. */
  readonly at: number;
  /** The revision she had before her. */
  readonly base: number;
}

/** Answers on their way: question id → what was given, in the order of giving. */
export type Batch = ReadonlyMap<string, Waiting>;

export interface AnswerStore {
  read: () => Batch;
  put: (question: string, answer: Waiting) => void;
  /** Takes answers out that have arrived, unless another one took their place. */
  drop: (batch: Batch) => void;
}

/** Where a browser keeps texts: `localStorage`, which may be full or forbidden. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Keeps answers on a shelf that outlives the page, under this name. Every page of the browser works on the same ones. */
export function shelfStore(shelf: () => Shelf, name: string): AnswerStore {
  // what the shelf does not take is kept as long as the page lives
  let own: Batch = new Map();
  let works = true;
  const read = (): Batch => {
    if (!works) return own;
    try {
      return readBatch(shelf().getItem(name));
    } catch {
      works = false;
      return own;
    }
  };
  const write = (batch: Batch) => {
    own = batch;
    if (!works) return;
    try {
      if (batch.size === 0) shelf().removeItem(name);
      else shelf().setItem(name, JSON.stringify([...batch]));
    } catch {
      works = false;
    }
  };
  return storeOf(read, write);
}

/** How long answers wait that nobody comes back to send. An unfinished scan is not kept longer either. */
const longestWaitMs = 30 * 24 * 60 * 60_000;

/** Takes away what waits on the shelf for longer than a month or cannot be read, and a start key without answers. @param names of everything on the shelf */
export function sweepShelf(shelf: Shelf, names: readonly string[], now: number): void {
  const old = (name: string) => now - lastGiven(shelf.getItem(name)) > longestWaitMs;
  for (const name of names) if (name.startsWith(waitingName("")) && old(name)) shelf.removeItem(name);
  if (shelf.getItem(waitingName("new")) === null) shelf.removeItem(startKeyName);
}

/** Tidies the browser's shelf. @returns whether answers wait there to begin a scan with */
export function waitsToBegin(): boolean {
  try {
    sweepShelf(localStorage, Object.keys(localStorage), Date.now());
    return localStorage.getItem(waitingName("new")) !== null;
  } catch {
    // a browser that keeps nothing has nothing that waits
    return false;
  }
}

/** What answers to a scan wait under in the browser; "new" while there is none. */
export const waitingName = (scan: string): string => `spot035-answers-${scan}`;

/** Takes away what waits in this browser for a scan that is erased. @param scan its id; nothing goes for anything else, as any address can say it */
export function dropWaiting(scan: string): void {
  try {
    if (/^[0-9a-f-]{36}$/.test(scan)) localStorage.removeItem(waitingName(scan));
  } catch {
    // a browser that keeps nothing has nothing that waits
  }
}

/** What the key waits under that makes a scan once, however often its first answer is sent. */
export const startKeyName = "spot035-start";

/** Keeps answers for as long as the page lives, and leaves nothing behind. */
export function pageStore(): AnswerStore {
  let own: Batch = new Map();
  return storeOf(
    () => own,
    (batch) => {
      own = batch;
    },
  );
}

function storeOf(read: () => Batch, write: (batch: Batch) => void): AnswerStore {
  return {
    read,
    put: (question, answer) => {
      const rest = [...read()].filter(([id]) => id !== question);
      write(new Map([...rest, [question, answer]]));
    },
    drop: (batch) => {
      const left = [...read()].filter(([id, { at }]) => batch.get(id)?.at !== at);
      write(new Map(left));
    },
  };
}

function lastGiven(text: string | null): number {
  try {
    return Math.max(0, ...[...readBatch(text)].map(([, { at }]) => at));
  } catch {
    return 0;
  }
}

function readBatch(text: string | null): Batch {
  const entries: unknown = JSON.parse(text ?? "[]");
  return new Map(Array.isArray(entries) ? entries.flatMap(readEntry) : []);
}

function readEntry(entry: unknown): [string, Waiting][] {
  if (!Array.isArray(entry)) return [];
  const [question, answer]: unknown[] = entry;
  if (typeof question !== "string" || typeof answer !== "object" || answer === null) return [];
  const { at, base, values }: { at?: unknown; base?: unknown; values?: unknown } = answer;
  if (typeof at !== "number" || typeof base !== "number" || !Array.isArray(values)) return [];
  return [[question, { at, base, values: values.filter((value) => typeof value === "string") }]];
}
