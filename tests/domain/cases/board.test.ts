import { describe, expect, it } from "vitest";
import {
  type BoardCase,
  boardColumns,
  boardMoves,
  isBoardColumn,
  moveRefusals,
  needsFirst,
  silentDays,
  waitingCodes,
  waitingFor,
} from "#app/domain/cases/board.ts";
import { caseCan, caseStatuses } from "#app/domain/cases/case.ts";
import { boardTexts } from "#app/texts/board.ts";

const now = Date.parse("2026-11-20T09:00:00Z");
const days = (count: number) => now - count * 86_400_000;
const plain: BoardCase = {
  ...{ status: "open", lane: null, since: days(2), offer: null, worker: null, after: null },
};
const waits = (change: Partial<BoardCase>) => {
  const { for: code, of, name } = waitingFor({ ...plain, ...change }, now);
  return [code, of, name];
};

describe("what a case waits for", () => {
  it("is said by where it stands, and of whom", () => {
    const offer = { status: "viewed", candidate: "Sam", expiresAt: days(-3) };
    expect(waits({ status: "draft" })).toEqual(["publishing", "advisor", ""]);
    expect(waits({ status: "draft", after: "Onderzoek" })).toEqual(["part", "nobody", "Onderzoek"]);
    expect(waits({})).toEqual(["lane", "advisor", ""]);
    expect(waits({ lane: "mbo" })).toEqual(["candidate", "advisor", ""]);
    expect(waits({ lane: "mbo", offer: { ...offer, status: "declined" } })).toEqual([
      "after-declined",
      "advisor",
      "Sam",
    ]);
    expect(waits({ lane: "mbo", offer: { ...offer, status: "expired" } })).toEqual(["after-expired", "advisor", "Sam"]);
    expect(waits({ status: "proposed", offer })).toEqual(["answer", "candidate", "Sam"]);
    expect(waits({ status: "assigned", worker: "Klas 3A" })).toEqual(["start", "candidate", "Klas 3A"]);
    expect(waits({ status: "running", worker: "Sam" })).toEqual(["work", "candidate", "Sam"]);
    for (const status of ["closed", "withdrawn", "merged", "split"] as const)
      expect(waits({ status })).toEqual(["nothing", "nobody", ""]);
  });

  it("of a delivery is the owner, until she has been silent so long that the advisor may close", () => {
    expect(waits({ status: "delivered", since: days(silentDays) + 1 })).toEqual(["confirmation", "owner", ""]);
    expect(waits({ status: "delivered", since: days(silentDays) })).toEqual(["closing", "advisor", ""]);
  });

  it("puts what needs the advisor first, then what waits for others, each the longest waiting first", () => {
    const cases = [
      { id: "closed", change: { status: "closed" as const, since: days(90) } },
      { id: "asked", change: { status: "proposed" as const, since: days(5) } },
      { id: "new", change: { since: days(1) } },
      { id: "old", change: { since: days(9) } },
    ].map(({ id, change }) => ({ id, since: change.since, waiting: waitingFor({ ...plain, ...change }, now) }));
    expect(cases.sort(needsFirst).map(({ id }) => id)).toEqual(["old", "new", "asked", "closed"]);
  });
});

describe("moving a card", () => {
  const wayOf = (change: Partial<BoardCase>, to: string) =>
    boardMoves({ ...plain, ...change }).find((move) => move.to === to);

  it("is told for every other column: how, or why not", () => {
    for (const status of caseStatuses) {
      const moves = boardMoves({ ...plain, status });
      const others = isBoardColumn(status) ? boardColumns.filter((column) => column !== status) : [];
      expect(moves.map(({ to }) => to)).toEqual(others);
    }
  });

  it("never promises what the state table refuses", () => {
    const verbs = { publish: "publish", takeBack: "reopen", withdraw: "withdraw", close: "close" } as const;
    for (const status of boardColumns)
      for (const move of boardMoves({ ...plain, lane: "mbo", status }))
        if (move.how === "at-once") expect(caseCan[verbs[move.verb]]({ status })).toEqual({ ok: true, value: move.to });
  });

  it("asks more where more is needed, and says what comes first", () => {
    expect(wayOf({ lane: "mbo" }, "proposed")).toMatchObject({ how: "page", page: "candidates" });
    expect(wayOf({}, "proposed")).toMatchObject({ how: "not", why: "lane-first" });
    expect(wayOf({ status: "closed" }, "open")).toMatchObject({ how: "page", page: "revival" });
    expect(wayOf({ status: "draft", after: "Onderzoek" }, "open")).toMatchObject({ why: "part-first" });
    expect(wayOf({ status: "proposed" }, "assigned")).toMatchObject({ why: "candidate-decides" });
    expect(wayOf({ status: "running" }, "withdrawn")).toMatchObject({ why: "work-goes-on" });
  });
});

it("has words for every wait and every refusal, in both languages", () => {
  for (const words of Object.values(boardTexts)) {
    expect(Object.keys(words.waiting).sort()).toEqual([...waitingCodes].sort());
    for (const why of moveRefusals) expect(words.refusals[why]).toMatch(/\.$/);
  }
});
