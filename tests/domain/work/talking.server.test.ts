import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { markRead, sayInThread } from "#app/domain/work/message-commands.server.ts";
import { findThread } from "#app/domain/work/queries.server.ts";
import type { Side } from "#app/domain/work/thread.ts";
import { fileLink } from "#db/schema/people.ts";
import { addAccount } from "#tests/domain/cases/work.ts";
import { forgetMails, hoursOn, mails, type Running, running, workLinks } from "#tests/domain/work/running.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const ok = { ok: true, value: null };
const secret = "Het wachtwoord van de kluis is tulp.";

function talk(work: Running) {
  const caseId = work.about.id;
  const ids = { entrepreneur: null, candidate: work.candidateId, advisor: work.advisorId };
  const speaker = (side: Side) => ({ caseId, side, personId: ids[side] });
  return {
    speaker,
    say: (side: Side, body: string, at: Date, facts: { id?: string; until?: Date } = {}) =>
      sayInThread(db, { ...speaker(side), id: uuidv7(), body, until: new Date(0), links: workLinks, ...facts }, at),
    read: (side: Side, until: Date) => markRead(db, { ...speaker(side), until }),
    thread: (side: Side) => findThread(db, caseId, side),
    unread: async (side: Side) => (await findThread(db, caseId, side)).unread.size,
  };
}

beforeEach(() => forgetMails(db));

const kinds = async () => (await mails(db)).map(({ kind, toAddress }) => `${kind} ${toAddress}`).sort();

describe("a message", () => {
  test("reaches both other sides, tells them by a mail without a word of it, and is new to them", async () => {
    const work = await running(db);
    const { say, thread, unread } = talk(work);
    expect(await say("candidate", secret, hoursOn(5))).toEqual(ok);
    expect((await thread("entrepreneur")).messages).toMatchObject([{ body: secret, side: "candidate" }]);
    expect([await unread("entrepreneur"), await unread("advisor"), await unread("candidate")]).toEqual([1, 1, 0]);
    const sent = await mails(db);
    expect(sent).toHaveLength(2);
    for (const { subject, text, html, dueAt } of sent) {
      expect(subject + text + html).not.toMatch(/kluis|tulp|Webwinkel|Bloemen/);
      expect(dueAt).toEqual(new Date(hoursOn(5).getTime() + 300_000));
    }
    expect(sent.find(({ toAddress }) => toAddress === work.about.email)?.text).toMatch(
      new RegExp(`/dossier/[\\w-]{43}/opdracht/${work.about.id}/berichten\n`),
    );
  });

  test("is one message when its form is sent twice", async () => {
    const { say, thread } = talk(await running(db));
    const id = uuidv7();
    await say("entrepreneur", "Kan het ook in het groen?", hoursOn(5), { id });
    expect(await say("entrepreneur", "Kan het ook in het groen?", hoursOn(5), { id })).toEqual(ok);
    expect((await thread("candidate")).messages).toHaveLength(1);
  });

  test("of somebody who has nothing to do with the case is kept nowhere", async () => {
    const work = await running(db);
    const { speaker, thread } = talk(work);
    const stranger = await addAccount(db, "student");
    const say = { ...speaker("candidate"), personId: stranger, id: uuidv7(), body: "Hoi", until: new Date(0) };
    expect(await sayInThread(db, { ...say, links: workLinks }, hoursOn(5))).toEqual({ ok: false, reason: "not-found" });
    expect(await markRead(db, { ...speaker("candidate"), personId: stranger, until: hoursOn(6) })).toMatchObject({
      ok: false,
    });
    expect((await thread("advisor")).messages).toEqual([]);
  });
});

describe("a burst of messages", () => {
  test("is one mail to each side until it looks; what comes after that is news again", async () => {
    const work = await running(db);
    const { say, read, thread, unread } = talk(work);
    for (const minute of [0, 1, 2, 30]) await say("candidate", `Vraag ${minute}`, hoursOn(5 + minute / 60));
    expect(await kinds()).toHaveLength(2);
    expect((await db.select().from(fileLink)).filter(({ contactId }) => contactId === work.contactId)).toHaveLength(2);
    const newest = (await thread("entrepreneur")).messages.at(-1)?.createdAt ?? new Date(0);
    expect(await read("entrepreneur", newest)).toEqual(ok);
    expect(await unread("entrepreneur")).toBe(0);
    // the mail had not gone out yet: nothing is left to say
    expect((await kinds()).filter((one) => one.endsWith(work.about.email))).toEqual([]);
    await say("candidate", "Nog iets", hoursOn(7));
    expect((await kinds()).filter((one) => one.endsWith(work.about.email))).toHaveLength(1);
    expect(await unread("advisor")).toBe(5);
  });

  test("of a day later is told again to who never looked", async () => {
    const { say } = talk(await running(db));
    await say("candidate", "Vraag", hoursOn(5));
    await say("candidate", "Weet je het al?", hoursOn(28));
    expect(await kinds()).toHaveLength(2);
    await say("candidate", "Hallo?", hoursOn(30));
    expect(await kinds()).toHaveLength(4);
  });
});

describe("a mark of what was read", () => {
  test("never goes back, never runs ahead, and leaves what came in between unread", async () => {
    const { say, read, thread, unread } = talk(await running(db));
    await say("candidate", "Een", hoursOn(5));
    const seen = (await thread("advisor")).messages.at(-1)?.createdAt ?? new Date(0);
    await say("entrepreneur", "Twee", hoursOn(6));
    // answered with only the first message on the page
    await say("advisor", "Antwoord op een", hoursOn(7), { until: seen });
    expect(await unread("advisor")).toBe(1);
    await read("advisor", new Date("2030-01-01T00:00:00Z"));
    expect(await unread("advisor")).toBe(0);
    await read("advisor", seen);
    expect(await unread("advisor")).toBe(0);
    await say("candidate", "Drie", hoursOn(8));
    expect(await unread("advisor")).toBe(1);
  });

  test("tells messages of the same moment apart", async () => {
    const { say, thread, unread, read } = talk(await running(db));
    await Promise.all(Array.from({ length: 5 }, (_, nth) => say("candidate", `Tegelijk ${nth}`, hoursOn(5))));
    const { messages } = await thread("advisor");
    expect(new Set(messages.map(({ createdAt }) => createdAt.getTime())).size).toBe(5);
    await read("advisor", messages[2]?.createdAt ?? new Date(0));
    expect(await unread("advisor")).toBe(2);
    await forgetMails(db);
  });
});
