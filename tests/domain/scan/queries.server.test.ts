import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { registerContact } from "#app/domain/people/steps.server.ts";
import { startResponse } from "#app/domain/scan/commands.server.ts";
import { listGlances } from "#app/domain/scan/glance-queries.server.ts";
import { findResponseByToken, findResponseForAdvisor, prefillFromResponse } from "#app/domain/scan/queries.server.ts";
import { noteBooking } from "#app/domain/scan/steps.server.ts";
import { newToken } from "#app/lib/secret.server.ts";
import { response } from "#db/schema/scan.ts";
import { testDatabase } from "#tests/support/database.ts";
import { scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

const db = testDatabase();

async function started() {
  const start = { definition: scan, language: "en" as const, answers: shopAnswers };
  const outcome = await startResponse(db, start, new Date("2026-11-23T09:00:00Z"));
  const token = outcome.ok ? outcome.value.token : "";
  const id = (await findResponseByToken(db, token))?.id ?? "";
  return { token, id };
}

describe("a response", () => {
  it("is found by its token alone, with the version that was answered", async () => {
    const { token } = await started();
    expect(await findResponseByToken(db, token)).toMatchObject({ language: "en", completedAt: null, definition: scan });
    expect(await findResponseByToken(db, newToken())).toBeUndefined();
    expect(await findResponseByToken(db, "")).toBeUndefined();
  });

  it("is shown to the advisor as its result, in the advisor's language", async () => {
    const { id } = await started();
    expect((await findResponseForAdvisor(db, id, "nl"))?.total).toMatchObject({ figure: "38", words: "Op weg" });
    const glance = (await listGlances(db, [id, id], "nl")).get(id);
    expect(glance).toMatchObject({ figure: "38", words: "Op weg" });
    expect(glance?.weak.length).toBeLessThanOrEqual(3);
    expect(await listGlances(db, [], "nl")).toEqual(new Map());
    expect(await findResponseForAdvisor(db, "018f2b6e-0000-7000-8000-000000000000", "nl")).toBeUndefined();
  });

  it("fills in the question of a booking in her own language, and says which response it is", async () => {
    const { token, id } = await started();
    const prefill = await prefillFromResponse(db, token);
    expect(prefill).toMatchObject({ responseId: id, sector: "G", size: "2-9" });
    expect(prefill?.question).toMatch(/^What I want first: /);
    expect(await prefillFromResponse(db, newToken())).toBeUndefined();
  });
});

describe("leaving an address", () => {
  it("ties the response to the contact, once and for all", async () => {
    const { id } = await started();
    const contactOf = async () =>
      (await db.select({ contactId: response.contactId }).from(response).where(eq(response.id, id)))[0]?.contactId;
    const [first, second] = await db.transaction(async (tx) => {
      const person = (email: string) => registerContact(tx, { name: "A", email, company: "B", language: "nl" });
      return [await person("first@shop.example"), await person("second@shop.example")];
    });
    expect(await contactOf()).toBeNull();
    await db.transaction((tx) => noteBooking(tx, { responseId: id, contactId: first?.contactId ?? "" }, new Date()));
    await db.transaction((tx) => noteBooking(tx, { responseId: id, contactId: second?.contactId ?? "" }, new Date()));
    expect(await contactOf()).toBe(first?.contactId);
  });
});
