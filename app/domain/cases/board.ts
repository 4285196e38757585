import type { CaseStatus } from "#app/domain/cases/case.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";

/** The columns of the board, in the order of a case's life. What went into another case stands there, not here. */
export const boardColumns = [
  "draft",
  "open",
  "proposed",
  "assigned",
  "running",
  "delivered",
  "closed",
  "withdrawn",
] as const satisfies readonly CaseStatus[];
export type BoardColumn = (typeof boardColumns)[number];

export const isBoardColumn = (status: string): status is BoardColumn => boardColumns.some((one) => one === status);

/** What there is to know of a case to say what it waits for. Moments are epoch ms. */
export interface BoardCase {
  status: CaseStatus;
  lane: Lane | null;
  /** Since when it stands where it stands. */
  since: number;
  /** The last offer: how it stands, to whom, until when. */
  offer: { status: string; candidate: string; expiresAt: number } | null;
  worker: string | null;
  /** The part that has to be ready first, while it is not. */
  after: string | null;
}

/** What a case waits for, and of whom. `candidate`: a name, or nothing. */
export interface Waiting {
  for: WaitingCode;
  of: "advisor" | "candidate" | "owner" | "nobody";
  name: string;
  /** Until when, epoch ms. */
  until: number | null;
}

export const waitingCodes = [
  "publishing",
  "part",
  "lane",
  "candidate",
  "after-declined",
  "after-expired",
  "answer",
  "start",
  "work",
  "confirmation",
  "closing",
  "nothing",
] as const;
export type WaitingCode = (typeof waitingCodes)[number];

const dayMs = 86_400_000;
/** An owner who says nothing for so long is no reason to wait on: then the advisor can close. */
export const silentDays = 14;

/** What has to happen now with a case, and by whom. */
export function waitingFor(one: BoardCase, now: number): Waiting {
  const { status, lane, offer, worker, after, since } = one;
  const advisor = (code: WaitingCode, name = ""): Waiting => ({ for: code, of: "advisor", name, until: null });
  switch (status) {
    case "draft":
      return after === null ? advisor("publishing") : { for: "part", of: "nobody", name: after, until: null };
    case "open":
      if (offer?.status === "declined") return advisor("after-declined", offer.candidate);
      if (offer?.status === "expired") return advisor("after-expired", offer.candidate);
      return advisor(lane === null ? "lane" : "candidate");
    case "proposed":
      return { for: "answer", of: "candidate", name: offer?.candidate ?? "", until: offer?.expiresAt ?? null };
    case "assigned":
      return { for: "start", of: "candidate", name: worker ?? "", until: null };
    case "running":
      return { for: "work", of: "candidate", name: worker ?? "", until: null };
    case "delivered":
      if (now - since >= silentDays * dayMs) return advisor("closing");
      return { for: "confirmation", of: "owner", name: "", until: null };
    default:
      return { for: "nothing", of: "nobody", name: "", until: null };
  }
}

/** In which order an advisor sees her cases: what needs her first, then what others do, then what is over; each the longest waiting first. */
export function needsFirst(a: { waiting: Waiting; since: number }, b: { waiting: Waiting; since: number }): number {
  return rankOf(a.waiting) - rankOf(b.waiting) || a.since - b.since;
}

function rankOf({ of, for: code }: Waiting): number {
  if (of === "advisor") return 0;
  return code === "nothing" ? 2 : 1;
}

/** How a card gets from one column to another: at once, by a page where more is asked, or not by hand. */
export type BoardMove =
  | { to: BoardColumn; how: "at-once"; verb: "publish" | "takeBack" | "withdraw" | "close" }
  | { to: BoardColumn; how: "page"; page: "candidates" | "revival" }
  | { to: BoardColumn; how: "not"; why: MoveRefusal };

export const moveRefusals = [
  "no-way-back",
  "ask-first",
  "candidate-decides",
  "worker-starts",
  "worker-delivers",
  "owner-returns",
  "owner-first",
  "part-first",
  "work-goes-on",
  "revive-first",
  "lane-first",
] as const;
export type MoveRefusal = (typeof moveRefusals)[number];

/** For every other column: how this card gets there, or why it cannot. */
export function boardMoves(one: Pick<BoardCase, "status" | "lane" | "after">): BoardMove[] {
  const { status } = one;
  if (!isBoardColumn(status)) return [];
  return boardColumns.filter((to) => to !== status).map((to) => moveTo(to, { ...one, status }));
}

function moveTo(to: BoardColumn, one: { status: BoardColumn; lane: Lane | null; after: string | null }): BoardMove {
  const not = (why: MoveRefusal): BoardMove => ({ to, how: "not", why });
  const { status } = one;
  if (status === "closed" || status === "withdrawn")
    return to === "open" ? { to, how: "page", page: "revival" } : not("revive-first");
  switch (to) {
    case "draft":
      return not("no-way-back");
    case "open":
      if (status === "draft") return one.after === null ? { to, how: "at-once", verb: "publish" } : not("part-first");
      return status === "proposed" ? { to, how: "at-once", verb: "takeBack" } : not("work-goes-on");
    case "proposed":
      if (status === "draft") return not("ask-first");
      if (status !== "open") return not("work-goes-on");
      return one.lane === null ? not("lane-first") : { to, how: "page", page: "candidates" };
    case "assigned":
      return not(status === "running" || status === "delivered" ? "work-goes-on" : "candidate-decides");
    case "running":
      return not(status === "delivered" ? "owner-returns" : "worker-starts");
    case "delivered":
      return not("worker-delivers");
    case "closed":
      return status === "delivered" ? { to, how: "at-once", verb: "close" } : not("owner-first");
    case "withdrawn":
      return ["draft", "open", "proposed"].includes(status)
        ? { to, how: "at-once", verb: "withdraw" }
        : not("work-goes-on");
  }
}
