import { describe, expect, it } from "vitest";
import { type CaseStatus, type CaseVerb, caseCan, caseStatuses, caseVerbs } from "#app/domain/cases/case.ts";
import { matchingTexts } from "#app/texts/matching.ts";

const no = null;

/** Every status × verb: the next status, or null where it is refused. In the order of the verbs. */
const expected: Record<CaseStatus, Record<CaseVerb, CaseStatus | null>> = {
  draft: row("draft", "open", "draft", no, no, no, no, no, no, "withdrawn"),
  open: row("open", no, "open", "proposed", no, no, no, no, no, "withdrawn"),
  proposed: row(no, no, no, no, "open", "assigned", no, no, no, "withdrawn"),
  assigned: row(no, no, no, no, no, no, "delivered", no, no, no),
  delivered: row(no, no, no, no, no, no, no, "assigned", "closed", no),
  closed: row(no, no, no, no, no, no, no, no, no, no),
  withdrawn: row(no, no, no, no, no, no, no, no, no, no),
};

function row(...next: (CaseStatus | null)[]): Record<CaseVerb, CaseStatus | null> {
  const [edit, publish, route, propose, reopen, assign, deliver, rework, close, withdraw] = next.map((to) => to ?? no);
  return {
    edit: edit ?? no,
    publish: publish ?? no,
    route: route ?? no,
    propose: propose ?? no,
    reopen: reopen ?? no,
    assign: assign ?? no,
    deliver: deliver ?? no,
    rework: rework ?? no,
    close: close ?? no,
    withdraw: withdraw ?? no,
  };
}

describe.each(caseStatuses)("a case that is %s", (status) => {
  it.each(caseVerbs)("%s", (verb) => {
    const next = expected[status][verb];
    const told = next === null ? { ok: false, reason: `is-${status}` } : { ok: true, value: next };
    expect(caseCan[verb]({ status })).toEqual(told);
  });
});

it("has a word for every status and every refusal in both languages", () => {
  for (const texts of [matchingTexts.nl, matchingTexts.en]) {
    expect(Object.keys(texts.caseStatuses)).toEqual([...caseStatuses]);
    expect(Object.keys(texts.caseRefusals)).toEqual(caseStatuses.map((status) => `is-${status}`));
  }
});
