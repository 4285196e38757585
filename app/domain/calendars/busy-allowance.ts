/** A calendar asks for more than we do for one file. */
export class TooMuch extends Error {}

/** How much of something may still be taken from one file. */
export class Allowance {
  constructor(private left: number) {}

  /** @throws TooMuch */
  take(count = 1): void {
    this.left -= count;
    if (this.left < 0) throw new TooMuch();
  }
}
