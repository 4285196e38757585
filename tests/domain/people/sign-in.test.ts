import { describe, expect, it } from "vitest";
import { roles } from "#app/domain/people/permissions.ts";
import { retention } from "#app/domain/people/retention.ts";
import { firstRole } from "#app/domain/people/sign-in.ts";
import { infoTexts } from "#app/texts/info.ts";

describe("the first page after signing in", () => {
  it("is that of a role she holds, for every role", () => {
    for (const role of roles) expect(firstRole([role])).toBe(role);
    expect(firstRole(["student", "coordinator"])).toBe("coordinator");
    expect(firstRole([])).toBeNull();
  });
});

describe("the terms for keeping data", () => {
  it("are each told on the privacy page, in both languages, and no others", () => {
    const kinds: string[] = retention.map(({ data }) => data).sort();
    for (const { privacy } of Object.values(infoTexts)) expect(Object.keys(privacy.retention).sort()).toEqual(kinds);
  });

  it("stay within what the law and the register of municipalities allow", () => {
    const inDays = { days: 1, months: 30, years: 365 };
    for (const { data, amount, unit } of retention) {
      expect(amount, data).toBeGreaterThan(0);
      expect(amount * inDays[unit], data).toBeLessThanOrEqual(5 * 365);
    }
  });
});
