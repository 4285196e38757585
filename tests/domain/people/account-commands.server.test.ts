import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import {
  addAccount,
  changeRoles,
  deactivatePerson,
  reactivatePerson,
} from "#app/domain/people/account-commands.server.ts";
import { makeUnboundLink, signInByLink } from "#app/domain/people/commands.server.ts";
import { findAccount, findSession, listAccounts, listPeople } from "#app/domain/people/queries.server.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { person, session } from "#db/schema/people.ts";
import { somebody } from "#tests/domain/people/people.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-12-01T09:00:00Z");
const by = { id: null, role: "coordinator" };
const nobody = "00000000-0000-7000-8000-000000000000";

async function signIn(personId: string): Promise<string> {
  const token = await makeUnboundLink(db, { personId, minutes: 10 }, now);
  return (await signInByLink(db, { token, browser: null, oldSession: null }, now)) ?? "";
}

beforeEach(() => db.transaction((tx) => tx.update(person).set({ active: false })));

describe("adding somebody", () => {
  const account = {
    name: "Nieuw",
    email: "nieuw@test.example",
    language: "nl",
    roles: ["teacher", "advisor"],
  } as const;

  it("gives her a way in, mails nothing, and is written down without her name", async () => {
    const made = await addAccount(db, { account, by });
    const id = made.ok ? made.value : "";
    expect(await findAccount(db, id)).toMatchObject({ name: "Nieuw", active: true, roles: ["advisor", "teacher"] });
    expect(await db.$count(outboxMail)).toBe(0);
    const [entry] = await db.select().from(journalEntry).where(eq(journalEntry.objectId, id));
    expect(entry).toMatchObject({ action: "person.added", facts: { roles: "advisor teacher" } });
  });

  it("is refused for an address that somebody has, and nothing is half done", async () => {
    const before = await db.$count(journalEntry);
    expect(await addAccount(db, { account, by })).toEqual({ ok: false, reason: "address-taken" });
    expect(await db.$count(journalEntry)).toBe(before);
  });
});

describe("changing roles", () => {
  it("replaces them and ends her sessions", async () => {
    const { id } = await somebody("student", "advisor");
    const token = await signIn(id);
    expect(await changeRoles(db, { personId: id, roles: ["teacher"], by }, now)).toEqual({ ok: true, value: null });
    expect((await findAccount(db, id))?.roles).toEqual(["teacher"]);
    expect(await findSession(db, token, now)).toBeUndefined();
  });

  it("never leaves the house without a coordinator", async () => {
    const { id } = await somebody("coordinator");
    const change = { personId: id, roles: ["advisor"], by } as const;
    expect(await changeRoles(db, change, now)).toEqual({ ok: false, reason: "last-coordinator" });
    await somebody("coordinator");
    expect(await changeRoles(db, change, now)).toEqual({ ok: true, value: null });
  });

  it("never leaves the house without one when two coordinators go at the same moment", async () => {
    const [one, other] = [await somebody("coordinator"), await somebody("coordinator")];
    const gone = await Promise.all([one, other].map(({ id }) => deactivatePerson(db, { personId: id, by }, now)));
    expect(gone.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("knows when there is nobody", async () => {
    const refusal = { ok: false, reason: "not-found" };
    expect(await changeRoles(db, { personId: nobody, roles: ["advisor"], by }, now)).toEqual(refusal);
    expect(await deactivatePerson(db, { personId: nobody, by }, now)).toEqual(refusal);
    expect(await reactivatePerson(db, { personId: nobody, by })).toEqual(refusal);
    expect(await findAccount(db, nobody)).toBeUndefined();
  });
});

describe("stopping access", () => {
  it("ends sessions and open links at once, and keeps her name", async () => {
    const { id } = await somebody("advisor");
    const [token, link] = [await signIn(id), await makeUnboundLink(db, { personId: id, minutes: 60 }, now)];
    await deactivatePerson(db, { personId: id, by }, now);
    expect(await findSession(db, token, now)).toBeUndefined();
    expect(await signInByLink(db, { token: link, browser: null, oldSession: null }, now)).toBeNull();
    expect(await db.$count(session, eq(session.personId, id))).toBe(0);
    expect(await findAccount(db, id)).toMatchObject({ active: false, roles: ["advisor"] });
    expect((await listPeople(db, ["advisor"])).map((one) => one.id)).not.toContain(id);
    expect((await listAccounts(db)).find((one) => one.id === id)).toMatchObject({ active: false });
  });

  it("can be undone; old sessions stay ended", async () => {
    const { id } = await somebody("advisor");
    const token = await signIn(id);
    await deactivatePerson(db, { personId: id, by }, now);
    expect(await reactivatePerson(db, { personId: id, by })).toEqual({ ok: true, value: null });
    expect(await findSession(db, token, now)).toBeUndefined();
    expect(await findSession(db, await signIn(id), now)).toBeDefined();
  });
});
