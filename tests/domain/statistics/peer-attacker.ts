import type { PublishedGroup } from "#app/domain/statistics/peer-snapshot.ts";
import type { Quarter } from "#app/domain/statistics/quarters.ts";

/** A number that was not published: it lies between two ends, as far as the attacker can tell. */
interface Unknown {
  readonly name: string;
  low: number;
  high: number;
}

/** `terms` together lie between two ends; a term counts once, or minus once. */
interface Constraint {
  readonly terms: readonly { readonly of: Unknown; readonly sign: 1 | -1 }[];
  readonly low: number;
  readonly high: number;
}

interface Figure {
  readonly name: string;
  readonly group: string;
  readonly quarters: readonly Quarter[];
  readonly cells: Unknown[];
  /** Places of bands that were not published one by one. */
  readonly hidden: readonly number[];
}

/** What the attacker is told beside every snapshot: how many companies there were in each group and quarter. */
export type Totals = ReadonlyMap<string, ReadonlyMap<Quarter, number>>;

/**
 * Plays somebody who has every snapshot ever published, knows how many companies of each group there were in each
 * quarter, and subtracts whatever can be subtracted. Everything known becomes a linear constraint on the companies per
 * group, quarter and band; bounds are narrowed until nothing moves.
 * @returns the hidden numbers, and those of companies between two figures, that she knows to within less than `k`
 */
export function recovered(published: readonly PublishedGroup[], totals: Totals, { bands, k }: Attack): string[] {
  const constraints: Constraint[] = [];
  const atoms = new Map<string, Unknown[]>();
  for (const [group, quarters] of totals) {
    for (const [quarter, companies] of quarters) {
      const cells = bands.map((band) => ({ name: `${group} ${quarter} ${band}`, low: 0, high: companies }));
      atoms.set(`${group} ${quarter}`, cells);
      constraints.push({ terms: plus(cells), low: companies, high: companies });
    }
  }
  const figures = published.flatMap((one) => figureOf(one, { totals, atoms, bands }, constraints));
  const between = differences(figures, bands, constraints);
  narrow(constraints);
  const known = ({ low, high }: Unknown) => high - low < k;
  return [
    ...figures.flatMap(({ cells, hidden }) => hidden.flatMap((place) => cells[place] ?? []).filter(known)),
    // a cell of companies that lie between two figures may be known when it could have been published
    ...between.filter((cell) => known(cell) && cell.low < k),
  ].map(({ name, low, high }) => `${name}: ${low}–${high}`);
}

interface Attack {
  readonly bands: readonly string[];
  readonly k: number;
}

function figureOf(
  { cluster, size, quarter, content }: PublishedGroup,
  known: { totals: Totals; atoms: ReadonlyMap<string, Unknown[]>; bands: readonly string[] },
  constraints: Constraint[],
): Figure[] {
  if (content.index === null) return [];
  const { from, companies, blocks } = content.index;
  const group = `${cluster} ${size}`;
  const quarters = [...(known.totals.get(group)?.keys() ?? [])].filter((one) => from <= one && one <= quarter);
  const name = `${group} ${from} to ${quarter}`;
  const cells = known.bands.map((band) => ({ name: `${name} ${band}`, low: 0, high: companies }));
  cells.forEach((cell, place) => {
    const own = quarters.flatMap((one) => known.atoms.get(`${group} ${one}`)?.[place] ?? []);
    constraints.push({ terms: [...plus(own), { of: cell, sign: -1 }], low: 0, high: 0 });
  });
  for (const { bands, share } of blocks ?? []) {
    const inBlock = bands.flatMap((band) => cells[known.bands.indexOf(band)] ?? []);
    constraints.push({ terms: plus(inBlock), ...countsWith(share, companies) });
  }
  const alone = (band: string) => (blocks ?? []).some((block) => block.bands.length === 1 && block.bands[0] === band);
  const hidden = known.bands.flatMap((band, place) => (alone(band) ? [] : [place]));
  return [{ name, group, quarters, cells, hidden }];
}

/** The counts that a whole percentage may stand for. */
function countsWith(share: number, companies: number): { low: number; high: number } {
  const fitting = Array.from({ length: companies + 1 }, (_, count) => count).filter(
    (count) => Math.round((100 * count) / companies) === share,
  );
  return { low: fitting[0] ?? 0, high: fitting.at(-1) ?? companies };
}

/** What is left when a figure is taken from one of the same group that holds all its quarters and more. */
function differences(figures: readonly Figure[], bands: readonly string[], constraints: Constraint[]): Unknown[] {
  return figures.flatMap((larger) =>
    figures
      .filter(
        (other) =>
          other.group === larger.group &&
          other.quarters.length < larger.quarters.length &&
          other.quarters.every((quarter) => larger.quarters.includes(quarter)),
      )
      .flatMap((smaller) =>
        bands.flatMap((band, place) => {
          const [whole, part] = [larger.cells[place], smaller.cells[place]];
          if (whole === undefined || part === undefined) return [];
          const rest = { name: `${larger.name} without ${smaller.name} ${band}`, low: 0, high: whole.high };
          const terms = [...plus([rest, part]), { of: whole, sign: -1 } as const];
          constraints.push({ terms, low: 0, high: 0 });
          return [rest];
        }),
      ),
  );
}

const plus = (cells: readonly Unknown[]) => cells.map((of) => ({ of, sign: 1 }) as const);

/** Narrows every unknown by every constraint until nothing moves any more. */
function narrow(constraints: readonly Constraint[]): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (const { terms, low, high } of constraints) {
      const least = terms.reduce((sum, { of, sign }) => sum + (sign === 1 ? of.low : -of.high), 0);
      const most = terms.reduce((sum, { of, sign }) => sum + (sign === 1 ? of.high : -of.low), 0);
      for (const { of, sign } of terms) {
        const [restLow, restHigh] = sign === 1 ? [least - of.low, most - of.high] : [least + of.high, most + of.low];
        const [from, to] = sign === 1 ? [low - restHigh, high - restLow] : [restLow - high, restHigh - low];
        if (from > of.low || to < of.high) {
          of.low = Math.max(of.low, from);
          of.high = Math.min(of.high, to);
          moved = true;
          break;
        }
      }
    }
  }
}
