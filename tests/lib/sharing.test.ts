import { expect, test } from "vitest";
import { sharing } from "#app/lib/sharing.ts";

test("work is done once for all who ask under the same key at once, and again later", async () => {
  const shared = sharing<number>();
  let runs = 0;
  const work = async () => ++runs;
  expect(await Promise.all([shared("a", work), shared("a", work), shared("b", work)])).toEqual([1, 1, 2]);
  expect(await shared("a", work)).toBe(3);
});

test("work that fails fails for all who wait, and may be tried again", async () => {
  const shared = sharing<number>();
  const fail = () => Promise.reject(new Error("no"));
  const asked = [shared("a", fail), shared("a", fail)];
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await shared("a", async () => 1)).toBe(1);
});
