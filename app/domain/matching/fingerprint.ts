/**
 * A short mark of everything a run was given: the same input has the same mark. 128 bits in hexadecimal; it tells inputs
 * apart and is no proof against somebody who wants two to look the same.
 */
export class Fingerprint {
  private readonly state = Uint32Array.of(0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f);
  private count = 0;

  /** Takes in numbers, with their count, so that [1], [2] differs from [1, 2]. */
  addNumbers(numbers: ArrayLike<number>): this {
    this.add(numbers.length);
    for (let at = 0; at < numbers.length; at++) this.add(numbers[at] ?? 0);
    return this;
  }

  addTexts(texts: readonly string[]): this {
    this.add(texts.length);
    for (const text of texts) {
      this.add(text.length);
      for (let at = 0; at < text.length; at++) this.add(text.charCodeAt(at));
    }
    return this;
  }

  toString(): string {
    // one last round, so that the last number reaches all four words
    const end = new Fingerprint();
    for (const word of [...this.state, this.count]) for (let round = 0; round < 4; round++) end.add(word);
    return Array.from(end.state, (word) => word.toString(16).padStart(8, "0")).join("");
  }

  private add(value: number): void {
    const { state } = this;
    // what a number has beyond 32 bits counts too
    const mixed = Math.imul(value ^ Math.imul(value / 2 ** 32, 0x9e3779b1), 0xcc9e2d51);
    const at = this.count++ & 3;
    const word = (state[at] ?? 0) ^ Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    state[at] = (Math.imul((word << 13) | (word >>> 19), 5) + 0xe6546b64 + (state[(at + 1) & 3] ?? 0)) | 0;
  }
}
