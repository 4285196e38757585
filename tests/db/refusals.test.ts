import { describe, expect, it } from "vitest";
import { isCollision } from "#db/refusals.server.ts";

const refused = (code: string) => Object.assign(new Error("refused"), { code });

describe("work that others were at too", () => {
  it.each([
    ["40001", "two serializable transactions met"],
    ["40P01", "two waited for each other"],
    ["53200", "so many ran at once that there was no room to note what they read"],
  ])("may run again: %s, %s", (code) => expect(isCollision(refused(code))).toBe(true));

  it.each(["23505", "57014", "08006"])("may not after another refusal: %s", (code) =>
    expect(isCollision(refused(code))).toBe(false),
  );
});
