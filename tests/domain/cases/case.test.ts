import { describe, expect, it } from "vitest";
import { type CaseStatus, type CaseVerb, caseCan, caseStatuses, caseVerbs } from "#app/domain/cases/case.ts";
import { matchingTexts } from "#app/texts/matching.ts";

/** Every status with the verbs that it allows, and what each makes of it; what is not named is refused. */
const expected: Record<CaseStatus, Partial<Record<CaseVerb, CaseStatus>>> = {
  draft: { edit: "draft", publish: "open", route: "draft", withdraw: "withdrawn", split: "split" },
  open: {
    edit: "open",
    route: "open",
    propose: "proposed",
    proposeAlso: "proposed",
    withdraw: "withdrawn",
    merge: "merged",
    split: "split",
  },
  proposed: { proposeAlso: "proposed", reopen: "open", assign: "assigned", withdraw: "withdrawn" },
  assigned: { start: "running", deliver: "delivered" },
  running: { deliver: "delivered" },
  delivered: { rework: "running", close: "closed" },
  closed: { revive: "open" },
  withdrawn: { revive: "open" },
  merged: { unmerge: "open" },
  split: { rejoin: "open", complete: "closed", abandon: "withdrawn" },
};

describe.each(caseStatuses)("a case that is %s", (status) => {
  it.each(caseVerbs)("%s", (verb) => {
    const next = expected[status][verb];
    const told = next === undefined ? { ok: false, reason: `is-${status}` } : { ok: true, value: next };
    expect(caseCan[verb]({ status })).toEqual(told);
  });
});

it("has a word for every status and every refusal in both languages", () => {
  for (const texts of [matchingTexts.nl, matchingTexts.en]) {
    expect(Object.keys(texts.caseStatuses)).toEqual([...caseStatuses]);
    expect(Object.keys(texts.caseRefusals)).toEqual(caseStatuses.map((status) => `is-${status}`));
  }
});
