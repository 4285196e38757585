import { useEffect, useState } from "react";
import { type NotesKeeper, type NotesStatus, notesKeeper } from "./notes-keeper.ts";
import { sendNotes } from "./send-notes.ts";

/** Notes that save themselves: a few seconds after the last key, on leaving the field, and on leaving the page. */
export function useSavedNotes(talk: { id: string; notes: string; notesRevision: number }): {
  keeper: NotesKeeper;
  status: NotesStatus;
} {
  const [status, setStatus] = useState<NotesStatus>({ state: "idle" });
  const [keeper] = useState(() =>
    notesKeeper(
      { notes: talk.notes, revision: talk.notesRevision },
      {
        send: (notes, revision) => sendNotes(talk.id, notes, revision),
        tell: setStatus,
        later: (work, ms) => {
          const timer = setTimeout(work, ms);
          return () => clearTimeout(timer);
        },
      },
    ),
  );
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === "hidden") void keeper.save();
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      void keeper.save();
    };
  }, [keeper]);
  return { keeper, status };
}
