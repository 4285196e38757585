import type { WorkPeriod } from "#app/domain/matching/days.ts";
import type { LocalDate } from "#app/lib/dates.ts";

/** The three kinds of party that can pick up a case. The order is that of the screens and breaks no tie of people. */
export const lanes = ["student", "mbo", "frontrunner"] as const;
export type Lane = (typeof lanes)[number];

export const places = ["media-park", "online", "on-site"] as const;
export type Place = (typeof places)[number];

/** What may make a case unfit for learners: see `MatchCase.flags`. */
export const caseFlags = ["critical", "incident", "special-data", "payment-data", "regular-work"] as const;

/**
 * Everything that may count when somebody is matched. What is not here (name, age, gender, origin, photo, school
 * results, address, behaviour on the site) cannot count: the type has no place for it.
 */
export interface Candidate {
  id: string;
  lane: Lane;
  /** Skill code → level 1–4; a skill that is absent is not mastered. */
  skills: Readonly<Record<string, number>>;
  /** How independently she works, 1–4. */
  level: number;
  /** In the period that follows. */
  hoursPerWeek: number;
  /** How many cases she can have at the same time, and how many she has. */
  capacity: number;
  openAssignments: number;
  availableFrom: LocalDate;
  /** null: no end in sight. */
  availableUntil: LocalDate | null;
  /** Other periods in which she has time; for a case the one that helps it most counts. */
  otherPeriods?: readonly WorkPeriod[] | undefined;
  /** Of a frontrunner: how many cases may begin in one quarter, and on which days those of hers begin. */
  quarters?: { most: number; begin: readonly LocalDate[] } | undefined;
  /** As in "nl" or "nl:3": see languages.ts. */
  languages: readonly string[];
  /** Where she works: of `places`. */
  places: readonly string[];
  /** The longest way to the work: 1 up to 15 minutes, 2 up to 30, 3 up to 45, 4 longer. Finer would tell where she lives. */
  maxTravelBand: number;
  /** Lines of business (SBI section letters) that she knows. */
  sectors: readonly string[];
  paused: boolean;
  /** She agreed to be proposed on these facts. */
  consented: boolean;
  /** Own employer, own company, family, shares: declared by the candidate. */
  organisationIdsInConflict: readonly string[];
  declinedCaseIds: readonly string[];
  /** The cases she was asked for and has not answered yet. */
  askedCaseIds: readonly string[];
  /** She is under age and no teacher is known who confirms what she takes on. Protects her, and counts in no fit. */
  lacksTeacher: boolean;
  /** She said that she would like to do this very case. */
  interestInCase: boolean;
  casesThisYear: number;
  /** How often she was asked in the last `recentDays` days (people/room.ts), whatever came of it. */
  recentProposals: number;
  /** She was asked at least once, ever. */
  proposedBefore: boolean;
  /** Since when she is ready for a case, epoch ms; null: not waiting. */
  waitingSince: number | null;
}

export interface SkillNeed {
  code: string;
  /** 1–4. */
  level: number;
  need: "must" | "nice";
}

/** A case as matching sees it. */
export interface MatchCase {
  id: string;
  organisationId: string;
  /** The lane the advisor chose; null while there is none yet: then candidates of every lane are compared. */
  lane: Lane | null;
  skills: readonly SkillNeed[];
  /** How much independence it asks, 1–4. */
  level: number;
  effortHours: number;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** After `endsOn` the work is of no use any more. */
  hardDeadline: boolean;
  place: Place;
  /** The required languages, as in "nl" or "nl:3": see languages.ts. */
  languages: readonly string[];
  /** SBI section letter; null when unknown: then it does not count. */
  sector: string | null;
  /** Similar cases may follow, so that a class can learn from more than one. */
  repeatable: boolean;
  /**
   * Of `caseFlags`. critical: the company stands still when it goes wrong; incident: its security was already broken; special-data: health,
   * faith, criminal or other specially protected personal data; payment-data: cards or accounts of customers; regular-work: ordinary work that a
   * company would be paid for.
   */
  flags: readonly string[];
  budgetCents: number | null;
  /** Hours a week that somebody at the company can guide. */
  supervisionHours: number;
}
