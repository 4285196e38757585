import { describe, expect, it } from "vitest";
import {
  declineReasons,
  type ProposalStatus,
  type ProposalVerb,
  proposalCan,
  proposalStatuses,
  proposalVerbs,
} from "#app/domain/cases/proposal.ts";
import { matchingTexts } from "#app/texts/matching.ts";

const expiresAt = 1_000_000;
const early = expiresAt - 1;
const late = expiresAt;

type Answers = Partial<Record<ProposalVerb, ProposalStatus | "is-too-late" | "still-runs">>;

const open: Answers = { decline: "declined", withdraw: "withdrawn", expire: "still-runs" };
const answerable: Answers = { ...open, accept: "accepted", agree: "confirming" };
const ran: Answers = { decline: "is-too-late", withdraw: "withdrawn", expire: "expired" };
const over: Answers = { ...ran, accept: "is-too-late", agree: "is-too-late" };

/** What each verb leads to just before the proposal ends, and when it has; what is not named is refused for the status. */
const expected: Record<ProposalStatus, { early: Answers; late: Answers }> = {
  proposed: { early: { view: "viewed", ...answerable }, late: { view: "is-too-late", ...over } },
  viewed: { early: answerable, late: over },
  confirming: { early: { ...open, confirm: "accepted" }, late: { ...ran, confirm: "is-too-late" } },
  accepted: { early: {}, late: {} },
  declined: { early: {}, late: {} },
  expired: { early: {}, late: {} },
  withdrawn: { early: {}, late: {} },
};

describe.each(proposalStatuses)("a proposal that is %s", (status) => {
  it.each(proposalVerbs)("%s", (verb) => {
    for (const [now, answers] of [
      [early, expected[status].early],
      [late, expected[status].late],
    ] as const) {
      const answer = answers[verb] ?? `is-${status}`;
      const refused = answer.startsWith("is-") || answer === "still-runs";
      const told = refused ? { ok: false, reason: answer } : { ok: true, value: answer };
      expect(proposalCan[verb]({ status, expiresAt }, now)).toEqual(told);
    }
  });
});

it("has a word for every status, refusal and reason to decline in both languages", () => {
  for (const texts of [matchingTexts.nl, matchingTexts.en]) {
    expect(Object.keys(texts.proposalStatuses)).toEqual([...proposalStatuses]);
    expect(Object.keys(texts.proposalRefusals)).toEqual([
      ...proposalStatuses.map((status) => `is-${status}`),
      "is-too-late",
      "still-runs",
    ]);
    expect(Object.keys(texts.declineReasons)).toEqual([...declineReasons]);
  }
});
