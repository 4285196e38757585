import { pairHash } from "#app/domain/matching/hash.ts";

/** Names in an order of their own, whatever the order in which they were given. */
export interface Order {
  names: readonly string[];
  hashes: Uint32Array;
  /** Name → place in this order. */
  rank: ReadonlyMap<string, number>;
  /** Place in this order → place as given. */
  given: Int32Array;
}

/**
 * Puts ids in the order of their hash. The solver meets equal choices in this order, so nobody is first because of an
 * alphabet or a database, and the same problem in another order has the same outcome.
 */
export function orderByHash(ids: readonly string[]): Order {
  const hash = Uint32Array.from(ids, (id) => pairHash(id, ""));
  const given = Int32Array.from(ids.keys()).sort((a, b) => {
    const byHash = (hash[a] ?? 0) - (hash[b] ?? 0);
    return byHash !== 0 ? byHash : (ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1;
  });
  const names = Array.from(given, (at) => ids[at] ?? "");
  return {
    names,
    hashes: Uint32Array.from(given, (at) => hash[at] ?? 0),
    rank: new Map(names.map((name, at) => [name, at])),
    given,
  };
}
