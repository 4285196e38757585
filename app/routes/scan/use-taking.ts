import { useSubmit } from "@remix-run/react";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { PartView } from "#app/domain/scan/part-view.ts";
import type { SendOutcome } from "./answer-queue.ts";
import type { KeptReply, KnownAnswer } from "./known-answers.ts";
import type { Taking } from "./taking.ts";
import { useAnswerQueue } from "./use-answer-queue.ts";
import { useGiven } from "./use-given.ts";

type Known = Readonly<Record<string, KnownAnswer>>;

interface TakingMeans {
  view: PartView;
  taking: Taking;
  form: RefObject<HTMLFormElement>;
}

/** Keeps each answer of a part as it is given, and follows what becomes of it: here, on another tab or another device. */
export function useTaking({ view, taking, form }: TakingMeans) {
  const known = useRef<Known>(knownOf(view, taking));
  const [seen, setSeen] = useState(known.current);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [updated, setUpdated] = useState(false);
  const fill = useRef<(question: string, values: readonly string[]) => boolean>(() => false);

  const [shared, setShared] = useState(taking.shared);

  const { queue, shelf, outcome, reach, share } = useAnswerQueue({
    ...{ scan: taking.scan, pace: taking.pace, shared: taking.shared, refuse: setFaults },
    completed: taking.editing || taking.goingOn,
    learn: (reply: KeptReply) => {
      const changed = newsIn(reply, known.current);
      known.current = { ...known.current, ...changed };
      setSeen(known.current);
      const waiting = shelf.store().read();
      // another answer that waits here was given later; the same one is about to be gone from the browser's storage
      const overtaken = (id: string, values: readonly string[]) =>
        waiting.has(id) && waiting.get(id)?.values.join() !== values.join();
      const filled = Object.entries(changed).filter(
        ([id, { values }]) => !overtaken(id, values) && fill.current(id, values),
      );
      if (filled.length > 0) setUpdated(true);
    },
  });
  const keep = useCallback(
    (question: string, values: readonly string[]) => {
      setUpdated(false);
      setFaults(({ [question]: _mended, ...others }) => others);
      queue.add(question, values, known.current[question]?.revision ?? 0);
    },
    [queue],
  );
  const waiting = useCallback(
    () => Object.fromEntries([...shelf.store().read()].map(([id, { values }]) => [id, values])),
    [shelf],
  );
  const given = useGiven({ view, form, keep, waiting });
  useEffect(() => {
    fill.current = given.fill;
  });
  const handIn = useHandIn({ form, outcome, ready: async () => (await queue.settle()) && (await reach()) });
  const tellShared = (wanted: boolean) => {
    setShared(wanted);
    share(wanted);
  };
  return { given, outcome, seen, faults, updated, handIn, reach, shared, setShared: tellShared };
}

/** Hands in the form when everything has arrived; when the network is gone, as soon as it is back, unless she went on answering. */
function useHandIn(means: {
  form: RefObject<HTMLFormElement>;
  outcome: SendOutcome | null;
  ready: () => Promise<boolean>;
}) {
  const { form, outcome } = means;
  const submit = useSubmit();
  const wanted = useRef<{ by: HTMLElement | null } | null>(null);
  const handIn = async (by: HTMLElement | null) => {
    wanted.current = { by };
    if (!(await means.ready()) || wanted.current?.by !== by || !form.current) return;
    wanted.current = null;
    submit(by instanceof HTMLButtonElement && by.isConnected ? by : form.current);
  };
  const again = useRef(handIn);
  useEffect(() => {
    again.current = handIn;
  });
  useEffect(() => {
    if (outcome === "kept" && wanted.current) void again.current(wanted.current.by);
  }, [outcome]);
  const stay = () => {
    wanted.current = null;
  };
  return { start: handIn, stay };
}

function knownOf(view: PartView, { revisions }: Taking): Known {
  return Object.fromEntries(
    view.questions.map(({ id, given }) => [id, { revision: revisions[id] ?? 0, values: given }]),
  );
}

/** What the server tells of the questions here that is newer than what is known. */
function newsIn({ kept }: KeptReply, known: Known): Known {
  return Object.fromEntries(
    Object.entries(kept).filter(([id, { revision }]) => known[id] !== undefined && revision > known[id].revision),
  );
}
