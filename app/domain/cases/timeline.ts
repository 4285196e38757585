import type { Facts } from "#app/domain/matching/reason.ts";

/** Who reads the timeline. The entrepreneur and the candidate do not see who was asked before and said no. */
export type TimelineReader = "advisor" | "candidate" | "entrepreneur";

/** What the journal holds of a case, as far as the timeline needs it. */
export interface CaseJournalEntry {
  id: string;
  at: Date;
  action: string;
  actorRole: string;
  actorName: string | null;
  facts: Readonly<Record<string, string | number | boolean | null>>;
}

export interface TimelineItem {
  id: string;
  /** Epoch ms. */
  at: number;
  code: TimelineCode;
  facts: Facts;
  actorRole: string;
  /** Only for the advisor; null also when a link or a job did it. */
  actorName: string | null;
}

const everybody = ["advisor", "candidate", "entrepreneur"] as const;
const advisorOnly = ["advisor"] as const;

/** What may stand on a timeline, and for whom; anything else in the journal is no news about the case. */
const readersOf = {
  "case.created": everybody,
  "case.published": everybody,
  "case.routed": everybody,
  "case.next-stopped": advisorOnly,
  "case.withdrawn": everybody,
  "case.closed": everybody,
  "case.edited": advisorOnly,
  "case.revived": everybody,
  "case.merged": ["advisor", "entrepreneur"],
  "case.unmerged": ["advisor", "entrepreneur"],
  "case.split": ["advisor", "entrepreneur"],
  "case.rejoined": ["advisor", "entrepreneur"],
  "case.completed": ["advisor", "entrepreneur"],
  "case.abandoned": ["advisor", "entrepreneur"],
  "case.shared": ["advisor", "entrepreneur"],
  "case.promised": ["advisor", "entrepreneur"],
  "case.file-added": everybody,
  "case.file-removed": everybody,
  "proposal.made": advisorOnly,
  "proposal.next": advisorOnly,
  "proposal.passed-over": advisorOnly,
  "proposal.viewed": advisorOnly,
  "proposal.reminded": advisorOnly,
  "proposal.agreed": advisorOnly,
  "proposal.refused": advisorOnly,
  "proposal.accepted": everybody,
  "proposal.declined": advisorOnly,
  "proposal.expired": advisorOnly,
  "proposal.withdrawn": advisorOnly,
  "assignment.started": everybody,
  "assignment.delivered": everybody,
  "assignment.returned": everybody,
  "assignment.confirmed": everybody,
} as const satisfies Record<string, readonly TimelineReader[]>;

export type TimelineCode = keyof typeof readersOf;

/** What happened to a case for this reader, oldest first; entries of the same moment by id. */
export function caseTimeline(entries: readonly CaseJournalEntry[], reader: TimelineReader): TimelineItem[] {
  return entries
    .flatMap((entry) => itemFor(entry, reader))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id)));
}

function itemFor(entry: CaseJournalEntry, reader: TimelineReader): TimelineItem[] {
  const { id, action, actorRole } = entry;
  if (!isTimelineCode(action)) return [];
  const readers: readonly TimelineReader[] = readersOf[action];
  if (!readers.includes(reader)) return [];
  const actorName = reader === "advisor" ? entry.actorName : null;
  return [{ id, at: entry.at.getTime(), code: action, facts: toldFacts(entry.facts), actorRole, actorName }];
}

function isTimelineCode(action: string): action is TimelineCode {
  return Object.hasOwn(readersOf, action);
}

function toldFacts(facts: CaseJournalEntry["facts"]): Facts {
  const told: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(facts)) {
    if (typeof fact === "string" || typeof fact === "number") told[name] = fact;
  }
  return told;
}
