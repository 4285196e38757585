import { Faults } from "#app/domain/matching/faults.ts";
import { topFit } from "#app/domain/matching/flow/network.ts";

const chunk = 1 << 18;

/**
 * Millions of arcs in little memory (10 bytes each): ids become numbers as they come in. It is filled in chunks, so that
 * growing needs no copy.
 */
export class ArcList {
  readonly faults = new Faults();
  readonly caseNames = new Names();
  readonly candidateNames = new Names();
  private readonly chunks: { from: Int32Array; to: Int32Array; fit: Uint16Array }[] = [];
  length = 0;

  /** How many different ids are kept. */
  get nameCount(): number {
    return this.caseNames.list.length + this.candidateNames.list.length;
  }

  /** One arc as it comes from outside. Whatever is wrong with it is kept in `faults`; it counts all the same. */
  add(arc: unknown): void {
    const [from, to, fit] = Array.isArray(arc) && arc.length === 3 ? arc : [];
    if (typeof from !== "string" || typeof to !== "string" || typeof fit !== "number") {
      this.faults.add(`arcs[${this.length}]`, "must be [case id, candidate id, fit]");
      this.push(-1, -1, 0);
      return;
    }
    if (!Number.isInteger(fit) || fit < 0 || fit > topFit) {
      this.faults.add(`arcs[${this.length}][2]`, `fit must be a whole number from 0 to ${topFit}, not ${fit}`);
    }
    this.push(this.caseNames.number(from), this.candidateNames.number(to), fit);
  }

  private push(from: number, to: number, fit: number): void {
    const at = this.length++ & (chunk - 1);
    if (at === 0) {
      this.chunks.push({ from: new Int32Array(chunk), to: new Int32Array(chunk), fit: new Uint16Array(chunk) });
    }
    const last = this.chunks.at(-1);
    if (!last) return;
    last.from[at] = from;
    last.to[at] = to;
    last.fit[at] = fit;
  }

  /** Per arc: the number of its case; −1 when it has none. */
  caseNumbers(): Int32Array {
    return joined(new Int32Array(this.length), this.chunks, "from");
  }

  candidateNumbers(): Int32Array {
    return joined(new Int32Array(this.length), this.chunks, "to");
  }

  fits(): Uint16Array {
    const all = new Uint16Array(this.length);
    this.chunks.forEach(({ fit }, index) => {
      all.set(fit.subarray(0, this.length - index * chunk), index * chunk);
    });
    return all;
  }
}

function joined(all: Int32Array, chunks: readonly { from: Int32Array; to: Int32Array }[], which: "from" | "to") {
  chunks.forEach((part, index) => {
    all.set(part[which].subarray(0, all.length - index * chunk), index * chunk);
  });
  return all;
}

/** Names in the order in which they were first met. */
class Names {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.list.length);
    this.list.push(name);
    return this.list.length - 1;
  }
}
