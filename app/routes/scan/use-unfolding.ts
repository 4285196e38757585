import { useLocation } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type Given, holds } from "#app/domain/scan/asked-when.ts";
import type { PartView, QuestionView } from "#app/domain/scan/part-view.ts";
import { useHydrated } from "#app/web/use-hydrated.ts";
import { questionAnchor, questionIn } from "./anchors.ts";

interface UnfoldingMeans {
  view: PartView;
  given: Given;
  /** Sends the part and goes on to the next. */
  handIn: () => void;
  /** False shows all questions at once: while mending faults, or changing a finished scan. */
  wanted: boolean;
}

export interface Unfolding {
  /** Questions are shown one at a time. */
  readonly active: boolean;
  readonly questions: readonly {
    readonly question: QuestionView;
    readonly shown: boolean;
    /** 1-based among those asked. */
    readonly place: number;
  }[];
  /** 1-based place of the question on screen among those asked. */
  readonly place: number;
  readonly total: number;
  /** Nothing more is asked on this page. */
  readonly isLast: boolean;
  readonly isAnswered: boolean;
  /** Goes on; told what is chosen when that has just changed. */
  readonly forward: (now?: Given) => void;
  readonly back: () => void;
  /** To be told of each change of an answer, with all that is chosen now. */
  readonly answered: (given: Given) => void;
  readonly touched: () => void;
  readonly typed: (event: KeyboardEvent) => void;
}

/** Long enough to see one's choice, short enough not to wait for it. */
const seenMs = 280;

/** Shows the questions of a part one at a time, and goes on by itself after a tap. */
export function useUnfolding({ view, given, handIn, wanted }: UnfoldingMeans): Unfolding {
  const hydrated = useHydrated();
  const active = hydrated && wanted;
  const asked = view.questions.filter(({ when }) => holds(when, given));
  const { current, show } = useCurrentQuestion(view, asked);
  const byTouch = useRef(false);
  const place = asked.findIndex(({ id }) => id === current);
  const goFrom = (list: readonly QuestionView[]) => {
    const next = nextOf(list, current);
    if (next) show(next.id);
    else handIn();
  };
  const answered = (now: Given) => {
    const question = asked[place];
    if (!active || !byTouch.current || question?.kind !== "one") return;
    const list = view.questions.filter(({ when }) => holds(when, now));
    // the result comes when she asks for it
    if (view.next === null && nextOf(list, current) === undefined) return;
    setTimeout(() => goFrom(list), seenMs);
  };
  const shownIds = active ? [current] : asked.map(({ id }) => id);
  return {
    active,
    // with a script every question of the part is there, so that an answer that is hidden now is not lost
    questions: (hydrated ? view.questions : asked).map((question) => ({
      question,
      shown: shownIds.includes(question.id),
      place: asked.indexOf(question) + 1,
    })),
    place: place + 1,
    total: asked.length,
    isLast: nextOf(asked, current) === undefined,
    isAnswered: (given[current] ?? []).length > 0,
    forward: (now) => goFrom(now === undefined ? asked : view.questions.filter(({ when }) => holds(when, now))),
    back: () => show(asked[place - 1]?.id ?? current),
    answered,
    touched: () => {
      byTouch.current = true;
    },
    // arrow keys choose while she is still looking: then only the button goes on
    typed: () => {
      byTouch.current = false;
    },
  };
}

/** From an open question on to the next open one: what was answered on an earlier page is not asked again. */
function nextOf(list: readonly QuestionView[], current: string): QuestionView | undefined {
  const place = list.findIndex(({ id }) => id === current);
  const later = list.slice(place + 1);
  const wasOpen = ({ given }: QuestionView) => given.length === 0;
  const here = list[place];
  return here !== undefined && wasOpen(here) ? later.find(wasOpen) : later[0];
}

/** The question on screen: the one the address points at, else the first open one. Moving brings it into view with the keyboard on it. */
function useCurrentQuestion(view: PartView, asked: readonly QuestionView[]) {
  const { hash } = useLocation();
  const [chosen, setChosen] = useState<string | null>(null);
  const moved = useRef(false);
  const firstOpen = view.questions.find((question) => question.asked && question.given.length === 0)?.id;
  const start = firstOpen ?? asked[0]?.id ?? "";
  const current = asked.some(({ id }) => id === chosen) && chosen !== null ? chosen : start;

  useEffect(() => {
    const pointed = questionIn(hash);
    if (pointed !== null) setChosen(pointed);
  }, [hash]);

  useEffect(() => {
    const place = document.getElementById(questionAnchor(current));
    if (!moved.current || place === null) return;
    moved.current = false;
    place.scrollIntoView({ block: "start" });
    place.querySelector<HTMLInputElement>("input:checked, input:not([type=hidden])")?.focus({ preventScroll: true });
  }, [current]);

  const show = (id: string) => {
    moved.current = true;
    setChosen(id);
  };
  return { current, show };
}
