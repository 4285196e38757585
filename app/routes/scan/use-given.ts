import { type RefObject, useEffect, useState } from "react";
import type { Given } from "#app/domain/scan/asked-when.ts";
import type { PartView } from "#app/domain/scan/part-view.ts";

interface GivenMeans {
  view: PartView;
  form: RefObject<HTMLFormElement>;
  keep: (question: string, values: readonly string[]) => void;
  /** Answers that have yet to arrive, from this page or an earlier one. */
  waiting: () => Given;
}

/** What is chosen on the form now. The form itself holds the answers; this follows it, and keeps each change. */
export function useGiven({ view, form, keep, waiting }: GivenMeans) {
  const [values, setValues] = useState<Given>(() => givenOf(view));

  // what was tapped before the script ran, or put back by the browser, counts too; what has yet to arrive is hers as well
  useEffect(() => {
    if (!form.current) return;
    const under = waiting();
    for (const [question, chosen] of Object.entries(under)) choose(form.current, question, chosen);
    const found = chosenIn(form.current, view);
    const before = givenOf(view);
    for (const [question, chosen] of Object.entries(found)) {
      if (under[question] === undefined && chosen.join() !== (before[question] ?? []).join()) keep(question, chosen);
    }
    setValues((old) => ({ ...old, ...found }));
  }, [view, form, keep, waiting]);

  /** Takes over a change; returns everything that is chosen now, or null when it was not a change of an answer. */
  const read = (changed: EventTarget): Given | null => {
    if (!(changed instanceof HTMLInputElement) || !form.current) return null;
    if (!view.questions.some(({ id }) => id === changed.name)) return null;
    if (changed.type === "checkbox" && changed.checked) clearContrary(form.current, changed);
    const chosen = valuesOf(form.current, changed.name);
    const now = { ...values, [changed.name]: chosen };
    setValues(now);
    keep(changed.name, chosen);
    return now;
  };
  /** Fills in an answer that was given elsewhere. @returns whether something else stood here */
  const fill = (question: string, chosen: readonly string[]): boolean => {
    if (!form.current || valuesOf(form.current, question).join() === chosen.join()) return false;
    choose(form.current, question, chosen);
    setValues((old) => ({ ...old, [question]: chosen }));
    return true;
  };
  /** Takes over an answer of hers from elsewhere, and keeps it. @returns everything that is chosen now */
  const take = (question: string, chosen: readonly string[]): Given => {
    fill(question, chosen);
    keep(question, chosen);
    return { ...values, [question]: chosen };
  };
  return { values, read, fill, take };
}

const givenOf = (view: PartView): Given => Object.fromEntries(view.questions.map(({ id, given }) => [id, given]));

function chosenIn(form: HTMLFormElement, view: PartView): Given {
  const present = view.questions.filter(({ id }) => form.elements.namedItem(id) !== null);
  return Object.fromEntries(present.map(({ id }) => [id, valuesOf(form, id)]));
}

const valuesOf = (form: HTMLFormElement, name: string): string[] =>
  new FormData(form).getAll(name).filter((value) => typeof value === "string");

function choose(form: HTMLFormElement, question: string, chosen: readonly string[]): void {
  for (const option of form.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]"))
    if (option.name === question) option.checked = chosen.includes(option.value);
}

const exclusive = new Set(["none", "unknown"]);

/** 'None of these' and 'don't know' take every other tick away, and any other tick takes them away. */
function clearContrary(form: HTMLFormElement, ticked: HTMLInputElement): void {
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
    if (box.name !== ticked.name || box === ticked) continue;
    if (exclusive.has(ticked.value) || exclusive.has(box.value)) box.checked = false;
  }
}
