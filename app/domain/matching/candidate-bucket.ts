import type { CandidateColumns } from "#app/domain/matching/candidate-columns.ts";
import { levels, type Question } from "#app/domain/matching/case-question.ts";
import { topFit } from "#app/domain/matching/flow/network.ts";
import { pairHash } from "#app/domain/matching/hash.ts";
import { fluent } from "#app/domain/matching/languages.ts";

/** The candidates of one case that go into the batch, as positions in the columns, with their fits. Unordered. */
export interface CandidateList {
  candidates: Int32Array;
  fits: Uint16Array;
}

/** Candidates who have something in common, side by side in memory, to be held against many cases. */
export class Bucket {
  private readonly skill = new Map<string, Uint8Array>();
  private readonly language = new Map<string, Uint8Array>();
  private readonly level: Uint8Array;
  private readonly travelBand: Uint8Array;
  private readonly places: Uint8Array;
  private readonly sectors: Int32Array;
  private readonly hoursPerWeek: Float64Array;
  private readonly recentProposals: Uint8Array;
  private readonly from: Int32Array;
  private readonly until: Int32Array;
  /** 1: she has other periods besides. */
  private readonly more: Uint8Array;
  private readonly zeros: Uint8Array;
  /** Who can go to the place, speaks the languages and was not asked too often: many cases ask the same. */
  private readonly near = new Map<string, { list: Int32Array; above: Uint8Array }>();
  private readonly refused: Uint8Array;
  private readonly found: Int32Array;
  private readonly fits: Uint16Array;
  private readonly count = new Int32Array(topFit + 1);

  constructor(
    private readonly columns: CandidateColumns,
    private readonly positions: Int32Array,
  ) {
    const size = positions.length;
    this.level = gathered(new Uint8Array(size), columns.level, positions);
    this.travelBand = gathered(new Uint8Array(size), columns.travelBand, positions);
    this.places = gathered(new Uint8Array(size), columns.places, positions);
    this.sectors = gathered(new Int32Array(size), columns.sectors, positions);
    this.recentProposals = gathered(new Uint8Array(size), columns.recentProposals, positions);
    this.hoursPerWeek = gathered(new Float64Array(size), columns.hoursPerWeek, positions);
    this.from = gathered(new Int32Array(size), columns.from, positions);
    this.until = gathered(new Int32Array(size), columns.until, positions);
    this.more = new Uint8Array(size);
    if (columns.otherPeriods.size > 0)
      positions.forEach((position, at) => {
        this.more[at] = Number(columns.otherPeriods.has(position));
      });
    this.zeros = new Uint8Array(size);
    this.refused = new Uint8Array(size);
    this.found = new Int32Array(size);
    this.fits = new Uint16Array(size);
  }

  /** The `perCase` best for a case; of equals at the cut those after a point that differs per case. */
  best(question: Question, perCase: number): CandidateList {
    this.refuse(question, 1);
    const kept = this.rate(question, perCase);
    this.refuse(question, 0);
    return this.cut(question, perCase, kept);
  }

  private refuse({ id, organisationId }: Question, mark: 0 | 1): void {
    for (const not of [this.columns.conflicts.get(organisationId), this.columns.declines.get(id)]) {
      for (const position of not ?? []) {
        const at = this.positions.indexOf(position);
        if (at >= 0) this.refused[at] = mark;
      }
    }
  }

  /** Also how far they are above what is asked of all languages together. */
  private nearOf({ placeBit, band, languages, mostRecent, quarter }: Question): {
    list: Int32Array;
    above: Uint8Array;
  } {
    const full = this.columns.fullQuarters.get(quarter);
    const key = JSON.stringify([placeBit, band, languages, mostRecent, full ? quarter : null]);
    const known = this.near.get(key);
    if (known) return known;
    const columns = languages.map(({ name, asked }) => ({
      ...{ asked, column: this.columnOf(this.language, this.columns.language, name) },
    }));
    const list = new Int32Array(this.positions.length);
    const above = new Uint8Array(list.length);
    let count = 0;
    for (let at = 0; at < list.length; at++) {
      if (((this.places[at] ?? 0) & placeBit) === 0 || (this.travelBand[at] ?? 0) < band) continue;
      if ((this.recentProposals[at] ?? 0) >= mostRecent) continue;
      if (full?.has(this.positions[at] ?? -1)) continue;
      let over = 0;
      for (const { asked, column } of columns) {
        const has = column[at] ?? 0;
        over += has < asked ? Number.NEGATIVE_INFINITY : Math.max(0, Math.min(fluent, has) - asked);
      }
      if (over < 0) continue;
      above[count] = over;
      list[count++] = at;
    }
    const near = { list: list.slice(0, count), above: above.slice(0, count) };
    this.near.set(key, near);
    return near;
  }

  /**
   * Rates who is left and keeps whoever may be among the best; `least` rises as better ones are found.
   * @returns how many were kept
   */
  private rate(question: Question, perCase: number): number {
    const { level, sectors, hoursPerWeek, from, until, more, found, fits, count, refused } = this;
    const { starts, ends, askedHours, availability, needs, worth, afterTwo, skillPoints, levelPoints, languagePoints } =
      question;
    const { list, above } = this.nearOf(question);
    const columns = needs.map(({ code }) => this.columnOf(this.skill, this.columns.skill, code));
    const { zeros } = this;
    const [one = zeros, other = zeros, third = zeros, fourth = zeros, ...others] = columns;
    const wanted = new Set(question.interested.map((id) => this.columns.position.get(id)));
    const sectorBits = question.sectorBit ?? 0;
    const everySector = question.sectorBit === null;
    const most = availability + question.sector + question.travel + (wanted.size > 0 ? question.interest : 0);
    const besides = most + question.bestLevel + question.bestLanguage;
    const last = skillPoints.length - 1;
    count.fill(0);
    let least = question.minimumFit;
    // with less than so much skill, nothing else brings her on the list
    let floor = 0;
    let kept = 0;
    let enough = 0;
    for (let index = 0; index < list.length; index++) {
      const at = list[index] ?? 0;
      // written out for four skills, since a loop over columns is three times slower
      const two = (worth[one[at] ?? 0] ?? 0) + (worth[levels + (other[at] ?? 0)] ?? 0);
      if (two + afterTwo < floor) continue;
      let has = two + (worth[2 * levels + (third[at] ?? 0)] ?? 0) + (worth[3 * levels + (fourth[at] ?? 0)] ?? 0);
      for (let more = 0; more < others.length; more++) {
        has += worth[(4 + more) * levels + (others[more]?.[at] ?? 0)] ?? 0;
      }
      if (has < floor) continue;
      const sure =
        (skillPoints[has] ?? 0) + (levelPoints[level[at] ?? 0] ?? 0) + (languagePoints[above[index] ?? 0] ?? 0);
      if (sure + most < least) continue;
      const days = Math.min(ends, until[at] ?? 0) - Math.max(starts, from[at] ?? 0) + 1;
      const first = days <= 0 ? 0 : days * (hoursPerWeek[at] ?? 0);
      const best = more[at] === 0 ? first : Math.max(first, this.otherHours(at, question));
      if (best <= 0 || refused[at] === 1) continue;
      const hours = Math.min(askedHours, best);
      const fit =
        sure +
        question.travel +
        (askedHours <= 0 ? availability : Math.floor((availability * hours) / askedHours)) +
        (everySector || ((sectors[at] ?? 0) & sectorBits) !== 0 ? question.sector : 0) +
        (wanted.size > 0 && wanted.has(this.positions[at] ?? -1) ? question.interest : 0);
      if (fit < least) continue;
      found[kept] = at;
      fits[kept++] = fit;
      count[fit] = (count[fit] ?? 0) + 1;
      enough++;
      while (enough - (count[least] ?? 0) >= perCase) enough -= count[least++] ?? 0;
      while (floor < last && (skillPoints[floor] ?? 0) + besides < least) floor++;
    }
    return kept;
  }

  /** The most hours, times seven, that another period of hers gives a case. */
  private otherHours(at: number, { starts, ends }: Question): number {
    let most = 0;
    for (const { from, until, hoursPerWeek } of this.columns.otherPeriods.get(this.positions[at] ?? -1) ?? [])
      most = Math.max(most, (Math.min(ends, until) - Math.max(starts, from) + 1) * hoursPerWeek);
    return most;
  }

  private cut({ id }: Question, perCase: number, kept: number): CandidateList {
    const { found, fits, count, positions } = this;
    let least = topFit;
    let room = perCase;
    while (least > 0 && (count[least] ?? 0) <= room) room -= count[least--] ?? 0;
    const candidates = new Int32Array(Math.min(kept, perCase));
    const points = new Uint16Array(candidates.length);
    const turn = kept === 0 ? 0 : pairHash(id, "") % kept;
    let filled = 0;
    for (let step = 0; step < kept && filled < candidates.length; step++) {
      const index = turn + step < kept ? turn + step : turn + step - kept;
      const fit = fits[index] ?? 0;
      if (fit < least || (fit === least && room-- <= 0)) continue;
      candidates[filled] = positions[found[index] ?? 0] ?? 0;
      points[filled++] = fit;
    }
    return { candidates, fits: points };
  }

  /** A column of these candidates alone, made when it is first asked for. */
  private columnOf(own: Map<string, Uint8Array>, all: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
    const whole = all.get(name);
    if (!whole) return this.zeros;
    const column = own.get(name) ?? gathered(new Uint8Array(this.positions.length), whole, this.positions);
    own.set(name, column);
    return column;
  }
}

// a loop of our own: Uint8Array.from(positions, …) is ten times slower
function gathered<T extends Uint8Array | Int32Array | Float64Array>(into: T, source: T, positions: Int32Array): T {
  for (let at = 0; at < positions.length; at++) into[at] = source[positions[at] ?? 0] ?? 0;
  return into;
}
