import {
  type AnswerStore,
  pageStore,
  type Shelf,
  shelfStore,
  startKeyName,
  waitingName,
} from "#app/web/waiting-answers.ts";

/** What this browser keeps of a scan until it has arrived: answers, and the key of a scan that is being started. */
export interface AnswerShelf {
  store: () => AnswerStore;
  startKey: () => string | null;
  /** The scan these answers belong to was made, or is known by now. */
  adopt: (scan: string) => void;
  /** Takes what waited in this browser before there was a scan into the one that is there now. */
  gather: () => void;
  scan: () => string | null;
  shared: () => boolean;
  /** On a shared device nothing is left in the browser: what waits is kept as long as the page lives. */
  setShared: (shared: boolean) => void;
}

interface First {
  readonly scan: string | null;
  readonly shared: boolean;
  /** It was completed before this page. */
  readonly completed: boolean;
}

/** @param shelf the browser's; asking for it may fail, where it is forbidden */
export function answerShelf(shelf: () => Shelf, first: First): AnswerShelf {
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
    gather: () => {
      // another company's may wait beside a finished scan, and anybody's on a device of others too
      if (scan === null || shared || first.completed) return;
      const loose = shelfStore(shelf, waitingName("new"));
      const waiting = loose.read();
      const own = store().read();
      for (const [question, answer] of waiting)
        if (answer.at > (own.get(question)?.at ?? 0)) store().put(question, answer);
      loose.drop(waiting);
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
