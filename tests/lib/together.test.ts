import { describe, expect, it } from "vitest";
import { together } from "#app/lib/together.ts";

/** Rounds that end when told to. */
function rounds(most: number, fault: (items: readonly string[]) => boolean = () => false) {
  const seen: string[][] = [];
  const ends: (() => void)[] = [];
  const ask = together(async (items: readonly string[]) => {
    seen.push([...items]);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (fault(items)) throw new Error(`refused ${items.join(" ")}`);
    return (item) => item.toUpperCase();
  }, most);
  const endAll = async () => {
    for (let done = 0; done < seen.length; done++) {
      ends[done]?.();
      await new Promise((resume) => setTimeout(resume, 0));
    }
  };
  return { ask, seen, endAll };
}

describe("together", () => {
  it("serves who comes alone at once, and who comes meanwhile in one round", async () => {
    const { ask, seen, endAll } = rounds(10);
    const answers = Promise.all(["a", "b", "c"].map(ask));
    await endAll();
    expect(await answers).toEqual(["A", "B", "C"]);
    expect(seen).toEqual([["a"], ["b", "c"]]);
  });

  it("takes no more than so many in one round", async () => {
    const { ask, seen, endAll } = rounds(2);
    const answers = Promise.all(["a", "b", "c", "d"].map(ask));
    await endAll();
    expect(await answers).toEqual(["A", "B", "C", "D"]);
    expect(seen).toEqual([["a"], ["b", "c"], ["d"]]);
  });

  it("does a round that fails again one by one, so that only the guilty one hears of it", async () => {
    const { ask, seen, endAll } = rounds(10, (items) => items.includes("bad"));
    const answers = Promise.allSettled(["a", "b", "bad", "c"].map(ask));
    await endAll();
    expect((await answers).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    expect(seen).toEqual([["a"], ["b", "bad", "c"], ["b"], ["bad"], ["c"]]);
  });

  it("goes on after a fault", async () => {
    const { ask, endAll } = rounds(10, (items) => items.includes("bad"));
    const first = ask("bad").catch(() => "fault");
    await endAll();
    expect(await first).toBe("fault");
    const second = ask("a");
    await endAll();
    expect(await second).toBe("A");
  });
});
