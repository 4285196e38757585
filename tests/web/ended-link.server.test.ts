import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { startResponse } from "#app/domain/scan/commands.server.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import { siteTexts } from "#app/texts/site.ts";
import { closedLink } from "#app/web/ended-link.server.ts";
import { errorWords } from "#app/web/error-words.ts";
import { responseLink } from "#db/schema/scan.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get } from "#tests/support/request.ts";

const db = testDatabase();

async function linkThat(change: { revokedAt?: Date; expiresAt?: Date }) {
  const start = { definition: scan, language: "nl" as const, answers: { sector: "G" } };
  const started = await startResponse(db, start, new Date());
  if (!started.ok) throw new Error(started.reason);
  const { token } = started.value;
  await db.transaction((tx) =>
    tx
      .update(responseLink)
      .set(change)
      .where(eq(responseLink.tokenHash, hashOf(token))),
  );
  return closedLink(get(`/uitslag/${token}`), db, token);
}

describe("a private link that opens nothing any more", () => {
  it.each([
    ["expired", { expiresAt: new Date(0) }, /verlopen/],
    ["was withdrawn", { revokedAt: new Date(0) }, /ingetrokken/],
  ])("that %s says so, and what to do", async (_, change, title) => {
    const answer = await linkThat(change);
    const words = errorWords(answer.status, siteTexts.nl, await answer.json());
    expect(answer.status).toBe(410);
    expect(words.title).toMatch(title);
    expect(words.text).toContain("apparaat waarop je begon");
  });

  it("that never was, is not found", async () => {
    expect((await closedLink(get("/uitslag/made-up"), db, "made-up")).status).toBe(404);
  });
});
