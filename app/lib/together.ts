/**
 * Does together what is asked while an earlier round is under way, so that one transaction serves many callers. Alone, a caller
 * waits for nobody. A round that fails is done again one by one: nobody pays for another's fault.
 * @param work does a round; what it resolves to says what came of each of its items
 * @param most how many go into one round
 */
export function together<Item, Result>(
  work: (items: readonly Item[]) => Promise<(item: Item) => Result>,
  most: number,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let running = false;
  const settle = async (round: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const resultOf = await work(round.map(({ item }) => item));
      for (const { item, resolve } of round) resolve(resultOf(item));
    } catch (error) {
      if (round.length === 1) round[0]?.reject(error);
      else for (const one of round) await settle([one]);
    }
  };
  const run = async () => {
    running = true;
    while (waiting.length > 0) await settle(waiting.splice(0, most));
    running = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void run();
    });
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}
