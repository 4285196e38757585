import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newAccount, roleChange, signInCode, signInRequest } from "#app/domain/people/schema.ts";
import { coordinatorTexts } from "#app/texts/coordinator.ts";
import { peopleTexts } from "#app/texts/people.ts";

const faults = (result: { success: boolean; error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message);

describe("asking for a sign-in link", () => {
  it("takes an address however it is typed", () => {
    expect(signInRequest.parse({ email: "  Anna@School.Example " })).toEqual({ email: "anna@school.example" });
  });

  it.each([{}, { email: "anna" }, { email: "a@b.example\nBcc: c@d.example" }])("tells how to repair %j", (typed) => {
    expect(faults(signInRequest.safeParse(typed))).toEqual(["email"]);
    expect(peopleTexts.nl.signIn.errors.email).toBeTruthy();
  });

  it("takes no other fields", () => {
    expect(signInRequest.safeParse({ email: "a@b.example", role: "coordinator" }).success).toBe(false);
  });
});

describe("the code from the mail", () => {
  it("forgives spaces and dashes", () => {
    expect(signInCode.parse({ code: " 123 - 456 " })).toEqual({ code: "123456" });
  });

  it.each([{}, { code: "12345" }, { code: "1234567" }, { code: "abc" }])("tells how to repair %j", (typed) => {
    expect(faults(signInCode.safeParse(typed))).toEqual(["code"]);
  });
});

describe("a new account", () => {
  const good = { name: "Anna", email: "anna@school.example", language: "nl", roles: ["advisor"] };

  it("has a name that is safe in the header of a mail", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (name) => {
        const result = newAccount.safeParse({ ...good, name });
        if (result.success) expect(result.data.name).not.toMatch(/[\p{Cc}"<>@]|^\s|\s$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it("has words for each fault, in both languages", () => {
    const result = newAccount.safeParse({ roles: [] });
    expect(faults(result)?.sort()).toEqual(["email", "language", "name", "roles"]);
    for (const key of faults(result) ?? [])
      for (const { errors } of Object.values(coordinatorTexts)) expect(Object.keys(errors)).toContain(key);
    expect(faults(roleChange.safeParse({ roles: ["king"] }))).toEqual(["roles"]);
  });
});
