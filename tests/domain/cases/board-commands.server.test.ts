import { describe, expect, it } from "vitest";
import type { BoardColumn } from "#app/domain/cases/board.ts";
import { boardColumns } from "#app/domain/cases/board.ts";
import { moveOnBoard } from "#app/domain/cases/board-commands.server.ts";
import { listBoard } from "#app/domain/cases/board-queries.server.ts";
import { withdrawCase } from "#app/domain/cases/commands.server.ts";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { caseOf, listProposals } from "#app/domain/cases/queries.server.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { addAccount, addCandidate, addCase, links, mails, propose } from "#tests/domain/cases/work.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date();
const advisorId = await addAccount(db, "advisor");
const by = { id: await addAccount(db, "coordinator"), role: "coordinator" };

const move = (caseId: string, from: BoardColumn, to: BoardColumn) =>
  moveOnBoard(db, { caseId, from, to, by, links }, now);
const statusOf = async (id: string) => (await caseOf(db, id)).case.status;

describe("a card that is moved", () => {
  it("goes by the command of its case, which notes who did it", async () => {
    const { id } = await addCase(db, { advisorId });
    expect(await move(id, "open", "withdrawn")).toEqual({ ok: true, value: { how: "at-once" } });
    expect(await statusOf(id)).toBe("withdrawn");
    expect((await listCaseJournal(db, id)).at(-1)).toMatchObject({
      action: "case.withdrawn",
      actorRole: "coordinator",
    });
  });

  it("from proposed to open takes back whoever was asked, with a word to each", async () => {
    const { id, reference } = await addCase(db, { advisorId });
    for (const parallel of [false, true])
      await propose(db, { caseId: id, candidateId: await addCandidate(db), advisorId, parallel }, now);
    expect(await move(id, "proposed", "open")).toMatchObject({ ok: true });
    expect(await statusOf(id)).toBe("open");
    expect((await listProposals(db, id)).map(({ proposal }) => proposal.status)).toEqual(["withdrawn", "withdrawn"]);
    const told = (await mails(db)).filter(({ kind, text }) => kind === "cases.withdrawn" && text.includes(reference));
    expect(told).toHaveLength(2);
  });

  it("leads to the page where more is asked", async () => {
    const { id } = await addCase(db, { advisorId });
    expect(await move(id, "open", "proposed")).toEqual({ ok: true, value: { how: "page", page: "candidates" } });
    await withdrawCase(db, { caseId: id, by, homeUrl: "https://spot035.example" }, now);
    expect(await move(id, "withdrawn", "open")).toEqual({ ok: true, value: { how: "page", page: "revival" } });
    expect(await statusOf(id)).toBe("withdrawn");
  });

  it("stays where it is with the reason, where it cannot go by hand", async () => {
    const { id } = await addCase(db, { advisorId });
    expect(await move(id, "open", "closed")).toEqual({ ok: false, reason: "owner-first" });
    expect(await move(id, "open", "draft")).toEqual({ ok: false, reason: "no-way-back" });
    expect(await move(crypto.randomUUID(), "open", "closed")).toEqual({ ok: false, reason: "not-found" });
    expect(await statusOf(id)).toBe("open");
  });

  it("is not moved blindly when somebody moved it meanwhile", async () => {
    const { id } = await addCase(db, { advisorId });
    const candidateId = await addCandidate(db);
    const proposalId = await propose(db, { caseId: id, candidateId, advisorId }, now);
    await acceptProposal(db, { proposalId, by: { id: candidateId, role: "student" }, links }, now);
    expect(await move(id, "proposed", "withdrawn")).toEqual({ ok: false, reason: "moved-meanwhile" });
    const both = await addCase(db, { advisorId });
    const outcomes = await Promise.all([move(both.id, "open", "withdrawn"), move(both.id, "open", "withdrawn")]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe("the board", () => {
  it("tells of each case since when, to whom and by whom, in as many questions for many cases as for one", async () => {
    const mine = await addAccount(db, "advisor");
    const asked = await addCase(db, { advisorId: mine });
    const given = await addCase(db, { advisorId: mine });
    const [candidateId, other] = [await addCandidate(db), await addCandidate(db)];
    await propose(db, { caseId: asked.id, candidateId: other, advisorId: mine }, now);
    const proposalId = await propose(db, { caseId: given.id, candidateId, advisorId: mine }, now);
    await acceptProposal(db, { proposalId, by: { id: candidateId, role: "student" }, links }, now);
    const question = { advisorId: mine, statuses: boardColumns, most: 100 };
    const rows = await listBoard(db, question);
    expect(rows.find(({ id }) => id === asked.id)?.offer).toMatchObject({ status: "proposed" });
    expect(rows.find(({ id }) => id === given.id)?.worker).toMatch(/Somebody/);
    for (const { since } of rows) expect(since).toBeGreaterThan(now.getTime() - 60_000);
    const few = countedReads(db);
    await listBoard(few.db, question);
    for (let more = 0; more < 5; more++) await addCase(db, { advisorId: mine });
    const many = countedReads(db);
    expect(await listBoard(many.db, question)).toHaveLength(7);
    expect(many.asked()).toBe(few.asked());
  });

  it("narrows to a lane, or to what has none yet", async () => {
    const mine = await addAccount(db, "advisor");
    const mbo = await addCase(db, { advisorId: mine, lane: "mbo" });
    const none = await addCase(db, { advisorId: mine, lane: null });
    const idsOf = async (lane: "mbo" | "none") =>
      (await listBoard(db, { advisorId: mine, statuses: ["open"], lane, most: 10 })).map(({ id }) => id);
    expect(await idsOf("mbo")).toEqual([mbo.id]);
    expect(await idsOf("none")).toEqual([none.id]);
  });
});
