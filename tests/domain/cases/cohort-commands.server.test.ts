import { eq, like } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { candidateSchema } from "#app/domain/cases/candidate-schema.ts";
import { type CohortRow, cohortColumns } from "#app/domain/cases/cohort.ts";
import { importCohort } from "#app/domain/cases/cohort-commands.server.ts";
import { accountsOf } from "#app/domain/cases/cohort-queries.server.ts";
import { listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { person } from "#db/schema/people.ts";
import { addAccount, withProfile } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
const offers = candidateSchema.parse({
  ...{ lane: "student", programme: "HBO-ICT", year: 3, level: 3, hoursPerWeek: 16, capacity: 1 },
  ...{ availableFrom: "2027-02-01", availableUntil: null, languages: ["nl"], places: ["online"], maxTravelBand: 2 },
  skills: { S10: 3 },
});
const row = (nth: string, change: Partial<CohortRow> = {}): CohortRow => ({
  ...{ name: `Student ${nth}`, email: `cohort-${nth}@hva.example`, minor: false, offers },
  ...change,
});
const coordinator = async () => ({ id: await addAccount(db, "coordinator"), role: "coordinator" });
const signInUrl = "https://spot035.example/inloggen";
const importing = async (rows: readonly CohortRow[]) =>
  importCohort(db, { rows, by: await coordinator(), language: "nl", signInUrl }, now);
const accounts = (start: string) =>
  db
    .select()
    .from(person)
    .where(like(person.email, `cohort-${start}%`));
const invitations = (start: string) =>
  db
    .select()
    .from(outboxMail)
    .where(like(outboxMail.toAddress, `cohort-${start}%`));

describe("a list of students who start", () => {
  it("makes accounts, profiles without agreement and an invitation each, once, however often it is read in", async () => {
    const rows = [row("a1", { minor: true }), row("a2")];
    expect(await importing(rows)).toEqual({ ok: true, value: { added: 2, known: 0 } });
    expect(await importing([...rows, row("a3")])).toEqual({ ok: true, value: { added: 1, known: 2 } });
    const made = await accounts("a");
    expect(made.map(({ name }) => name).sort()).toEqual(["Student a1", "Student a2", "Student a3"]);
    for (const { id } of made)
      expect(await listOwnCandidates(db, id, now)).toMatchObject([
        { candidate: { consented: false, skills: { S10: 3 } } },
      ]);
    const mails = await invitations("a");
    expect(mails).toHaveLength(3);
    expect(mails[0]?.text).toContain(signInUrl);
    expect(mails[0]?.text).not.toMatch(/HBO-ICT|undefined/);
  });

  it("comes in not at all when one address is somebody else's, or names a skill that is not there", async () => {
    const advisor = await addAccount(db, "advisor");
    const [{ email } = { email: "" }] = await db.select().from(person).where(eq(person.id, advisor));
    const rows = [row("b1"), row("b2", { email })];
    expect(await importing(rows)).toEqual({ ok: false, reason: "other-account" });
    expect((await accountsOf(db, rows)).get(email)).toMatchObject({ isStudent: false });
    const unknown = row("b3", { offers: { ...offers, skills: { "x-nowhere": 1 } } });
    expect(await importing([row("b1"), unknown])).toEqual({ ok: false, reason: "unknown-skill" });
    expect(await accounts("b")).toEqual([]);
    expect(await invitations("b")).toEqual([]);
  });

  it("leaves who has a profile as she is, and gives one to a student who has none", async () => {
    const [ready, bare] = [await addAccount(db, "student"), await addAccount(db, "student")];
    await withProfile(db, ready);
    const people = await db.select().from(person);
    const emailOf = (id: string) => people.find((one) => one.id === id)?.email ?? "";
    const rows = [row("c1", { email: emailOf(ready) }), row("c2", { email: emailOf(bare) })];
    expect(await importing(rows)).toEqual({ ok: true, value: { added: 1, known: 1 } });
    expect((await listOwnCandidates(db, ready, now))[0]?.headline).toBe("HBO-ICT, derde jaar");
    expect(await listOwnCandidates(db, bare, now)).toHaveLength(1);
  });

  it("of five hundred comes in in one go", async () => {
    const rows = Array.from({ length: 500 }, (_, at) => row(`d${at}`));
    expect(await importing(rows)).toEqual({ ok: true, value: { added: 500, known: 0 } });
    expect(await invitations("d")).toHaveLength(500);
    expect(cohortColumns.filter(({ needed }) => needed)).toHaveLength(6);
  }, 60_000);

  it("read in twice at the same moment makes no double", async () => {
    const rows = [row("e1"), row("e2")];
    const by = await coordinator();
    const both = await Promise.all([1, 2].map(() => importCohort(db, { rows, by, language: "nl", signInUrl }, now)));
    expect(both.some(({ ok }) => ok)).toBe(true);
    expect(await accounts("e")).toHaveLength(2);
    expect(await invitations("e")).toHaveLength(2);
  });
});
