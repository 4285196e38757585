/** Places with a distance, nearest first. A place may be in it more than once; the reader skips what is out of date. */
export class Queue {
  length = 0;
  private keys = new Float64Array(1024);
  private values = new Int32Array(1024);

  push(key: number, value: number): void {
    if (this.length === this.keys.length) this.grow();
    const { keys, values } = this;
    let at = this.length++;
    while (at > 0) {
      const above = (at - 1) >> 2;
      const other = keys[above] ?? 0;
      if (other <= key) break;
      keys[at] = other;
      values[at] = values[above] ?? 0;
      at = above;
    }
    keys[at] = key;
    values[at] = value;
  }

  /** The nearest distance; only when there is one. */
  get nearest(): number {
    return this.keys[0] ?? 0;
  }

  /** Takes out the nearest; only when there is one. */
  pop(): number {
    const { keys, values } = this;
    const top = values[0] ?? 0;
    const count = --this.length;
    const key = keys[count] ?? 0;
    const value = values[count] ?? 0;
    let at = 0;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= count) break;
      let lowest = first;
      let lowestKey = keys[first] ?? 0;
      const end = Math.min(first + 4, count);
      for (let child = first + 1; child < end; child++) {
        const childKey = keys[child] ?? 0;
        if (childKey < lowestKey) {
          lowest = child;
          lowestKey = childKey;
        }
      }
      if (lowestKey >= key) break;
      keys[at] = lowestKey;
      values[at] = values[lowest] ?? 0;
      at = lowest;
    }
    keys[at] = key;
    values[at] = value;
    return top;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    const values = new Int32Array(keys.length);
    keys.set(this.keys);
    values.set(this.values);
    this.keys = keys;
    this.values = values;
  }
}
