import { type AnswerStore, pageStore, type Shelf, shelfStore, waitingName } from "./answer-store.ts";

/** What this browser keeps of a scan until it has arrived: answers, and the key of a scan that is being started. */
export interface AnswerShelf {
  store: () => AnswerStore;
  startKey: () => string | null;
  /** The scan these answers belong to was made, or is known by now. */
  adopt: (scan: string) => void;
  scan: () => string | null;
  shared: () => boolean;
  /** On a shared device nothing is left in the browser: what waits is kept as long as the page lives. */
  setShared: (shared: boolean) => void;
}

const startKeyName = "spot035-start";

/** @param shelf the browser's; asking for it may fail, where it is forbidden */
export function answerShelf(shelf: () => Shelf, first: { scan: string | null; shared: boolean }): AnswerShelf {
  let { scan, shared } = first;
  let key = "";
  const onPage = pageStore();
  const stores = new Map<string, AnswerStore>();
  const store = (): AnswerStore => {
    const name = waitingName(scan ?? "new");
    const found = stores.get(name) ?? shelfStore(shelf, name);
    stores.set(name, found);
    return shared ? onPage : found;
  };
  const moving = (change: () => void) => {
    const left = store().read();
    store().drop(left);
    change();
    for (const [question, answer] of left) store().put(question, answer);
  };
  return {
    store,
    startKey: () => {
      if (scan !== null) return null;
      key ||= (shared ? "" : textOn(shelf, startKeyName)) || crypto.randomUUID();
      if (!shared) putText(shelf, startKeyName, key);
      return key;
    },
    adopt: (made) => {
      if (scan !== null) return;
      moving(() => {
        scan = made;
      });
      putText(shelf, startKeyName, "");
    },
    scan: () => scan,
    shared: () => shared,
    setShared: (wanted) => {
      if (wanted === shared) return;
      moving(() => {
        shared = wanted;
      });
      if (wanted) putText(shelf, startKeyName, "");
    },
  };
}

function textOn(shelf: () => Shelf, name: string): string {
  try {
    return shelf().getItem(name) ?? "";
  } catch {
    return "";
  }
}

function putText(shelf: () => Shelf, name: string, text: string): void {
  try {
    if (text === "") shelf().removeItem(name);
    else shelf().setItem(name, text);
  } catch {
    // then it lives as long as the page
  }
}
