import type { Circumstances } from "#app/domain/scan/answer-keeping.server.ts";
import type { Given } from "#app/domain/scan/asked-when.ts";
import type { Pace } from "#app/domain/scan/pace.ts";
import type { Typed } from "#app/web/form-values.ts";

/** What came in, from a plain form or from the page's script. */
export interface PostedAnswers {
  /** Questions that stood on the form, answered or not. */
  readonly shown: readonly string[];
  /** The answers that she gave: on a plain form those that she changed. */
  readonly given: Given;
  readonly circumstances: Circumstances;
  readonly typed: Typed;
  /** A secret of the browser that makes the first sending the same one when it is sent again. */
  readonly startKey: string | undefined;
  readonly pace: Pace;
  /** Whether she shares this device; null when that was not asked. */
  readonly shared: boolean | null;
  /** Something that no page of ours sends. */
  readonly strange: boolean;
}

const mostQuestions = 100;
const longestAgeMs = 90 * 24 * 60 * 60_000;
const questionId = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

/**
 * Reads a form of the scan. It names the questions it showed in `asked`, so that a tick list without ticks is seen too.
 * A page's form says in `seen` what it was made of ("S3 2 sell,buy": question, revision, answer): what is still the same
 * was not given. With `still` what was answered last time ("S3 sell,buy" in `earlier`) holds where nothing was chosen. The script sends `base` ("S3 2": the revision she had before her) and `age` ("S3 1200": milliseconds ago).
 */
export function postedAnswers(form: FormData): PostedAnswers {
  const asked = [...new Set(texts(form, "asked"))];
  const shown = asked.filter((id) => questionId.test(id)).slice(0, mostQuestions);
  const earlier = new Map(form.has("still") ? texts(form, "earlier").map(readEarlier) : []);
  const chosen = (id: string) => (form.has(id) ? texts(form, id) : (earlier.get(id) ?? []));
  const all = Object.fromEntries(shown.map((id) => [id, chosen(id)]));
  const seen = new Map(texts(form, "seen").map(readSeen));
  const given = Object.entries(all).filter(([id, values]) => !sameValues(seen.get(id)?.values, values));
  const bases = [...seen].map(([id, { revision }]): [string, number] => [id, revision]);
  return {
    shown,
    given: Object.fromEntries(given),
    circumstances: {
      ages: Object.fromEntries(pairs(form, "age").map(([id, age]) => [id, Math.min(age, longestAgeMs)])),
      bases: Object.fromEntries([...bases, ...pairs(form, "base")]),
      yields: seen.size > 0,
      responseId: texts(form, "scan")[0] || undefined,
    },
    typed: all,
    startKey: texts(form, "start").find((key) => /^[\w-]{20,100}$/.test(key)),
    pace: form.get("pace") === "quick" ? "quick" : "whole",
    shared: form.has("device") ? form.get("shared") === "yes" : null,
    strange: shown.length < asked.length,
  };
}

const texts = (form: FormData, name: string) => form.getAll(name).filter((value) => typeof value === "string");

function pairs(form: FormData, name: string): [string, number][] {
  return texts(form, name).flatMap((text): [string, number][] => {
    const [, id = "", number = ""] = /^(\w{1,40}) (\d{1,15})$/.exec(text) ?? [];
    return id === "" ? [] : [[id, Number(number)]];
  });
}

function readSeen(text: string): [string, { revision: number; values: readonly string[] }] {
  const [id = "", revision = "", values = ""] = text.split(" ");
  return [id, { revision: Number(revision) || 0, values: values === "" ? [] : values.split(",") }];
}

function readEarlier(text: string): [string, string[]] {
  const [id = "", values = ""] = text.split(" ");
  return [id, values.split(",")];
}

function sameValues(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return one !== undefined && [...one].sort().join() === [...other].sort().join();
}
