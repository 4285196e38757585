import { describe, expect, it } from "vitest";
import { inTurn } from "#app/lib/in-turn.ts";

describe("work in turn", () => {
  it("is done one piece at a time, in the order of asking", async () => {
    const take = inTurn();
    const seen: string[] = [];
    const piece = (name: string) =>
      take(async () => {
        seen.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(`${name} ends`);
        return name;
      });
    expect(await Promise.all([piece("a"), piece("b"), piece("c")])).toEqual(["a", "b", "c"]);
    expect(seen).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it("goes on after a piece that failed, which fails for who asked it alone", async () => {
    const take = inTurn();
    const failing = take(() => Promise.reject(new Error("no paper")));
    const next = take(() => Promise.resolve("done"));
    await expect(failing).rejects.toThrow("no paper");
    expect(await next).toBe("done");
  });
});
