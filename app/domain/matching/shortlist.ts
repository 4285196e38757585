import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { Bucket, type CandidateList } from "#app/domain/matching/candidate-bucket.ts";
import type { CandidateColumns } from "#app/domain/matching/candidate-columns.ts";
import { questionOf } from "#app/domain/matching/case-question.ts";
import {
  type Before,
  explained,
  type FitBand,
  fitBand,
  type Ordered,
  orderFor,
  type RankedCandidate,
  stepOf,
} from "#app/domain/matching/ranking.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";

/** So many candidates are shown with all their reasons. */
export const mostShown = 5;

/** One of the five, with her place in the whole order, from 1. */
export interface ShownCandidate extends RankedCandidate {
  place: number;
  /** She was never asked for any case before. */
  isNew: boolean;
  /** She stands on the place that is kept for somebody who was never asked. */
  isRotation: boolean;
}

/** Somebody who fits and is not among the five. */
export interface NextCandidate {
  candidateId: string;
  band: FitBand;
}

export interface Shortlist {
  rulesVersion: number;
  /** At most `mostShown`, best first. */
  top: readonly ShownCandidate[];
  /** Who comes after them in the order, as far as was asked. */
  next: readonly NextCandidate[];
  /** How many can do the case, and who they are, in no order. */
  count: number;
  eligible: () => ReadonlySet<string>;
}

/** The candidates among whom is looked. */
export interface Field {
  /** Laid out without what is only about her and one case. */
  columns: CandidateColumns;
  /** One of them, held against this case. */
  candidateOf: (id: string) => Candidate;
  /** Ids: who has a tie with the company or said no to this case, and who would like to do it. */
  refused: readonly string[];
  interested: readonly string[];
}

/**
 * The best for a case out of thousands, exactly as `rankCandidates` ranks them (a test holds them together), with an explanation for those
 * alone who are shown. Depends on no order in which candidates are given.
 * @param more how many after the five are wanted
 */
export function shortlistOf(
  matchCase: MatchCase,
  field: Field,
  { rules, more }: { rules: MatchingRules; more: number },
): Shortlist {
  const list = eligibleOf(matchCase, field, rules);
  const before = orderFor(matchCase);
  const standing = new Standing(list, { field, rules, before });
  const first = standing.first(mostShown + more);
  const five = first.slice(0, mostShown);
  const shown = withRotation([...five, ...standing.firstNew().filter((one) => !holds(five, one))], isNew);
  const around = { matchCase, rules, before, top: first[0] };
  return {
    rulesVersion: rules.version,
    top: shown.map((one) => {
      const place = standing.placeOf(one);
      return { ...explained(around, one.candidate), place, isNew: isNew(one), isRotation: place > mostShown };
    }),
    next: first
      .filter((one) => !holds(shown, one))
      .map(({ candidate }) => ({
        candidateId: candidate.id,
        band: fitBand(standing.fitOf(candidate.id), rules),
      })),
    count: list.fits.length,
    eligible: () => standing.ids(),
  };
}

/**
 * The five that are shown: the first five, or when each of them was asked before, the first four and the best of those who never were.
 * So everybody who fits comes by once: who was asked makes place for the next.
 */
export function withRotation<One>(ordered: readonly One[], isNewOne: (one: One) => boolean): readonly One[] {
  const five = ordered.slice(0, mostShown);
  if (five.length < mostShown || five.some(isNewOne)) return five;
  const chance = ordered.find(isNewOne);
  return chance === undefined ? five : [...five.slice(0, -1), chance];
}

const isNew = ({ candidate }: Ordered): boolean => !candidate.proposedBefore;
const holds = (some: readonly Ordered[], one: Ordered) =>
  some.some(({ candidate }) => candidate.id === one.candidate.id);

/** Everybody who can do the case, as positions in the columns, with her fit. */
function eligibleOf(matchCase: MatchCase, { columns, refused, interested }: Field, rules: MatchingRules) {
  const asked = columns.declines.get(matchCase.id) ?? [];
  const not = [...asked, ...refused.flatMap((id) => columns.position.get(id) ?? [])];
  const held = { ...columns, conflicts: new Map([[matchCase.organisationId, not]]), declines: new Map() };
  const must = matchCase.skills.find(({ need }) => need === "must")?.code ?? null;
  const bucket = new Bucket(held, columns.bucket(matchCase.lane, must));
  return bucket.best(questionOf(matchCase, rules, interested), columns.ids.length);
}

/** The order of those who can do a case, worked out no further than is asked. */
class Standing {
  private readonly steps: Int32Array;

  constructor(
    private readonly list: CandidateList,
    private readonly around: { field: Field; rules: MatchingRules; before: Before },
  ) {
    this.steps = Int32Array.from(list.fits, (fit) => stepOf(fit, around.rules));
  }

  /** The first so many of the order: only the steps that they stand in are put in order. */
  first(count: number): Ordered[] {
    const perStep: number[] = [];
    for (const step of this.steps) perStep[step] = (perStep[step] ?? 0) + 1;
    let least = perStep.length;
    for (let enough = 0; least > 0 && enough < count; ) enough += perStep[--least] ?? 0;
    return this.those((_, step) => step >= least)
      .sort(this.around.before)
      .slice(0, count);
  }

  /** The first of those who were never asked, if there is one. */
  firstNew(): Ordered[] {
    const { proposedBefore } = this.around.field.columns;
    const news = (at: number) => proposedBefore[this.list.candidates[at] ?? 0] === 0;
    const highest = this.steps.reduce((most, step, at) => (step > most && news(at) ? step : most), -1);
    return this.those((at, step) => step === highest && news(at))
      .sort(this.around.before)
      .slice(0, 1);
  }

  placeOf(one: Ordered): number {
    const higher = this.steps.reduce((count, step) => count + Number(step > one.step), 0);
    return (
      1 +
      higher +
      this.those((_, step) => step === one.step).filter((other) => this.around.before(other, one) < 0).length
    );
  }

  fitOf(id: string): number {
    const at = this.list.candidates.indexOf(this.around.field.columns.position.get(id) ?? -1);
    return this.list.fits[at] ?? 0;
  }

  ids(): ReadonlySet<string> {
    return new Set(Array.from(this.list.candidates, (position) => this.idAt(position)));
  }

  private those(wanted: (at: number, step: number) => boolean): Ordered[] {
    const found: Ordered[] = [];
    for (let at = 0; at < this.steps.length; at++) {
      const step = this.steps[at] ?? 0;
      if (!wanted(at, step)) continue;
      const id = this.idAt(this.list.candidates[at] ?? 0);
      found.push({ candidate: this.around.field.candidateOf(id), step, hash: null });
    }
    return found;
  }

  private idAt(position: number): string {
    return this.around.field.columns.ids[position] ?? "";
  }
}
