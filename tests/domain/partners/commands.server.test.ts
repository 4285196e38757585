import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addPartner, changePartner, renewCountsLink } from "#app/domain/partners/commands.server.ts";
import { findPartner, findPartnerByLink, findSender, listPartners } from "#app/domain/partners/queries.server.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { partner } from "#db/schema/partners.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-12-01T09:00:00Z");
const by = { id: null, role: "coordinator" };
const bv = { name: "BV Hilversum", code: "bv-hilversum", origins: ["https://bv.example"] };

beforeAll(async () => {
  expect(await addPartner(db, { partner: bv, by }, now)).toEqual({ ok: true, value: null });
});

describe("a partner", () => {
  it("is found by its code, and written down without its name", async () => {
    const found = await findSender(db, bv.code);
    expect(found).toMatchObject({ ...bv, active: true });
    const [entry] = await db
      .select()
      .from(journalEntry)
      .where(eq(journalEntry.objectId, found?.id ?? ""));
    expect(entry).toMatchObject({ action: "partner.added", facts: {} });
  });

  it("is refused under a code that is taken, also when two are added at once", async () => {
    const other = { name: "Bank", code: "bank", origins: [] };
    const made = await Promise.all([other, other].map((given) => addPartner(db, { partner: given, by }, now)));
    expect(made.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(made.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "code-taken" });
    expect((await listPartners(db)).map(({ code }) => code)).toEqual(["bank", "bv-hilversum"]);
  });

  it("that stopped sends nobody, and can begin again", async () => {
    const change = { name: "BV Hilversum e.o.", origins: [] };
    await changePartner(db, { code: bv.code, change: { ...change, state: "stopped" }, by });
    expect(await findSender(db, bv.code)).toBeUndefined();
    expect(await findPartner(db, bv.code)).toMatchObject({ name: "BV Hilversum e.o.", origins: [], active: false });
    await changePartner(db, { code: bv.code, change: { ...change, state: "active" }, by });
    expect(await findSender(db, bv.code)).toMatchObject({ active: true });
  });

  it("that is not there cannot be changed", async () => {
    const refusal = { ok: false, reason: "not-found" };
    const change = { name: "Niemand", origins: [], state: "active" as const };
    expect(await changePartner(db, { code: "niemand", change, by })).toEqual(refusal);
    expect(await renewCountsLink(db, { code: "niemand", by })).toEqual(refusal);
  });
});

describe("the link to a partner's counts", () => {
  it("opens for nobody at first; a new one ends the one before, and only its hash is kept", async () => {
    expect(await findPartnerByLink(db, "")).toBeUndefined();
    const make = async () => {
      const made = await renewCountsLink(db, { code: bv.code, by });
      return made.ok ? made.value : "";
    };
    const first = await make();
    expect(await findPartnerByLink(db, first)).toMatchObject({ code: bv.code });
    const second = await make();
    expect(await findPartnerByLink(db, first)).toBeUndefined();
    expect(await findPartnerByLink(db, second)).toMatchObject({ code: bv.code });
    expect(JSON.stringify(await db.select().from(partner))).not.toContain(second);
  });
});
