/**
 * Work that is done once for all who ask for it under the same key while it is under way. In this process only: what must hold across
 * processes is for the database to guard.
 */
export function sharing<Value>(): (key: string, work: () => Promise<Value>) => Promise<Value> {
  const underWay = new Map<string, Promise<Value>>();
  return (key, work) => {
    const known = underWay.get(key);
    if (known) return known;
    const begun = work().finally(() => underWay.delete(key));
    underWay.set(key, begun);
    return begun;
  };
}
