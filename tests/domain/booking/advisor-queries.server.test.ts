import { describe, expect, it } from "vitest";
import { listAgenda, listUnfinished } from "#app/domain/booking/advisor-queries.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { addConversation } from "#tests/domain/cases/conversations.ts";
import { addAccount } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T12:00:00Z");
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const advisorId = await addAccount(db, "advisor");
const other = await addAccount(db, "advisor");

const talk = (facts: Partial<Parameters<typeof addConversation>[1]>) => addConversation(db, { advisorId, ...facts });
const early = await talk({ startsAt: at(-3) });
const held = await talk({ startsAt: at(-2), status: "held" });
const written = await talk({ startsAt: at(-26), status: "held", notes: "Besproken" });
const running = await talk({ startsAt: at(-0.25) });
await talk({ startsAt: at(1), status: "cancelled" });
const next = await talk({ startsAt: at(2) });
const theirs = await talk({ startsAt: at(-4), advisorId: other });
await talk({ startsAt: at(-70 * 24) });

describe("the agenda", () => {
  const today = { start: at(-12).getTime(), end: at(12).getTime() };

  it("holds an advisor's own conversations in order, without what was cancelled", async () => {
    const rows = await listAgenda(db, advisorId, today);
    expect(rows.map(({ id }) => id)).toEqual([early, held, running, next]);
    expect(rows[0]).toMatchObject({ place: "media-park", question: "Hoe krijg ik meer bestellingen?" });
  });

  it("holds those of everybody for the coordinator", async () => {
    expect((await listAgenda(db, null, today)).map(({ id }) => id)).toContain(theirs);
    expect(await listAgenda(db, other, { start: now.getTime(), end: now.getTime() + dayMs })).toEqual([]);
  });
});

it("what is not finished: over without an outcome, or held without notes; the newest first and nothing of long ago", async () => {
  const rows = await listUnfinished(db, advisorId, now);
  expect(rows.map(({ id, lacks }) => [id, lacks])).toEqual([
    [held, "notes"],
    [early, "outcome"],
  ]);
  expect(rows.map(({ id }) => id)).not.toContain(written);
});
