/** What became of sending the notes. */
export type SendAnswer =
  | { state: "saved"; revision: number }
  | { state: "conflict"; revision: number; notes: string }
  | { state: "refused" | "too-long" | "signed-out" | "failed" };

/** What the page says about the notes. `other`: what was saved elsewhere meanwhile. */
export type NotesStatus =
  | { state: "idle" | "unsaved" | "saving" | "saved" | "refused" | "too-long" | "signed-out" | "failed" }
  | { state: "conflict"; other: string };

/** The world outside: how to send, whom to tell, how to wait (`later` gives back how to forget it). */
export interface Outside {
  send: (notes: string, revision: number) => Promise<SendAnswer>;
  tell: (status: NotesStatus) => void;
  later: (work: () => void, ms: number) => () => void;
}

export interface NotesKeeper {
  /** She typed: this is the text now. */
  typed: (notes: string) => void;
  /** Save now what is not saved yet. After a conflict only this, never the clock, writes over what was saved elsewhere. */
  save: (asked?: boolean) => Promise<void>;
}

const restMs = 2_500;
const retryMs = 6_000;

/** Keeps notes saved: one request at a time, each over the revision of the one before, tried again when there is no connection. */
export function notesKeeper(first: { notes: string; revision: number }, { send, tell, later }: Outside): NotesKeeper {
  let { notes, revision } = first;
  let kept = first.notes;
  let busy = false;
  let inConflict = false;
  let forget = () => {};
  const plan = (ms: number) => {
    forget();
    forget = later(() => void save(), ms);
  };
  const save = async (asked = false): Promise<void> => {
    forget();
    if (busy || (inConflict && !asked) || (notes === kept && !inConflict)) return;
    busy = true;
    const sending = notes;
    tell({ state: "saving" });
    const answer = await send(sending, revision);
    busy = false;
    settle(answer, sending);
  };
  const settle = (answer: SendAnswer, sent: string) => {
    inConflict = answer.state === "conflict";
    if (answer.state === "saved" || answer.state === "conflict") revision = answer.revision;
    if (answer.state === "saved") kept = sent;
    if (answer.state === "conflict") return tell({ state: "conflict", other: answer.notes });
    tell({ state: answer.state === "saved" && notes !== kept ? "unsaved" : answer.state });
    if (answer.state === "failed" || answer.state === "signed-out") plan(retryMs);
    else if (answer.state === "saved" && notes !== kept) plan(restMs);
  };
  return {
    typed: (now) => {
      notes = now;
      if (inConflict) return;
      if (!busy) tell({ state: notes === kept ? "saved" : "unsaved" });
      if (!busy) plan(restMs);
    },
    save,
  };
}
