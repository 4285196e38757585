import { describe, expect, it } from "vitest";
import { linkMailForm, reminderForm, shareForm } from "#app/domain/keeping/schema.ts";

const faultsOf = (result: { success: boolean; error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message) ?? [];

describe("what she fills in to keep or share", () => {
  it("is one e-mail address, in one notation", () => {
    expect(linkMailForm.parse({ email: " Els@Winkel.example " })).toEqual({ email: "els@winkel.example" });
    for (const email of [undefined, "", "els", "els@winkel", "a@b.nl,c@d.nl", "els@win kel.nl"])
      expect(faultsOf(linkMailForm.safeParse({ email }))).toEqual(["email"]);
  });

  it("is one of the terms that the page offers", () => {
    expect(reminderForm.parse({ email: "els@winkel.example", months: "12" })).toMatchObject({ months: "12" });
    expect(faultsOf(reminderForm.safeParse({ email: "els@winkel.example", months: "1" }))).toEqual(["months"]);
    expect(shareForm.parse({ term: "week" })).toEqual({ term: "week" });
    expect(faultsOf(shareForm.safeParse({ term: "forever" }))).toEqual(["term"]);
    expect(faultsOf(shareForm.safeParse({}))).toEqual(["term"]);
  });
});
