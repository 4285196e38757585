import { describe, expect, it } from "vitest";
import {
  type AssignmentStatus,
  type AssignmentVerb,
  assignmentCan,
  assignmentStatuses,
  assignmentVerbs,
} from "#app/domain/cases/assignment.ts";
import { matchingTexts } from "#app/texts/matching.ts";

const expected: Record<AssignmentStatus, Record<AssignmentVerb, AssignmentStatus | null>> = {
  accepted: { start: "started", deliver: null, confirm: null, return: null },
  started: { start: null, deliver: "delivered", confirm: null, return: null },
  delivered: { start: null, deliver: null, confirm: "confirmed", return: "started" },
  confirmed: { start: null, deliver: null, confirm: null, return: null },
};

describe.each(assignmentStatuses)("an assignment that is %s", (status) => {
  it.each(assignmentVerbs)("%s", (verb) => {
    const next = expected[status][verb];
    const told = next === null ? { ok: false, reason: `is-${status}` } : { ok: true, value: next };
    expect(assignmentCan[verb]({ status })).toEqual(told);
  });
});

it("has a word for every status and refusal in both languages", () => {
  for (const texts of [matchingTexts.nl, matchingTexts.en]) {
    expect(Object.keys(texts.assignmentStatuses)).toEqual([...assignmentStatuses]);
    expect(Object.keys(texts.assignmentRefusals)).toEqual(assignmentStatuses.map((status) => `is-${status}`));
  }
});
