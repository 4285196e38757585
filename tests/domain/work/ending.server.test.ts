import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { listCandidateFacts } from "#app/domain/people/candidate-queries.server.ts";
import {
  answerWhetherItHelped,
  askWhetherItHelped,
  stopAsking,
  stopAskingByLink,
} from "#app/domain/work/after-commands.server.ts";
import { lookBack, sendLookBackLetters } from "#app/domain/work/evaluation-commands.server.ts";
import { logHours } from "#app/domain/work/hours-commands.server.ts";
import { canonical, proofSchema } from "#app/domain/work/proof.ts";
import { issueProof, nameCompany, proofLink, withdrawProof } from "#app/domain/work/proof-commands.server.ts";
import { findHelpQuestion, findProofByToken, listEvaluations, listProofs } from "#app/domain/work/queries.server.ts";
import { nameMembers } from "#app/domain/work/team-commands.server.ts";
import { unseal } from "#app/lib/sealed.server.ts";
import { isSignedBy, newSigningKey, signerOf } from "#app/lib/signature.server.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { addAccount, addCase } from "#tests/domain/cases/work.ts";
import {
  appSecret,
  confirm,
  confirmed,
  daysOn,
  forgetMails,
  mails,
  mailsTo,
  monday,
  type Running,
  running,
  signer,
  workLinks,
} from "#tests/domain/work/running.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const ok = { ok: true, value: null };

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile]) await tx.delete(table);
  });
  await forgetMails(db);
});

describe("looking back", () => {
  const scores = { contact: 4, agreements: 5 };
  const asCandidate = ({ inWork }: Running) => ({
    ...{ side: "candidate" as const, ...inWork },
    ...{ scores: { contact: 3, clarity: 4, learned: 5 }, words: "Veel geleerd." },
  });
  const asOwner = ({ about, contactId }: Running) => ({
    ...{ side: "entrepreneur" as const, caseId: about.id, contactId, scores, words: "Goed contact." },
  });

  test("is done once by each side, after the end and within ten days", async () => {
    const work = await running(db);
    expect(await lookBack(db, asOwner(work), daysOn(9))).toEqual({ ok: false, reason: "not-ended" });
    await confirm(db, work);
    expect(await lookBack(db, asOwner(work), daysOn(11))).toEqual(ok);
    expect(await lookBack(db, asOwner(work), daysOn(11))).toEqual({ ok: false, reason: "given" });
    expect(await lookBack(db, asCandidate(work), daysOn(20))).toEqual({ ok: false, reason: "closed" });
    expect(await lookBack(db, asCandidate(work), daysOn(19))).toEqual(ok);
    expect(await listEvaluations(db, work.inWork.assignmentId)).toMatchObject([
      { side: "candidate", answers: { learned: 5 } },
      { side: "entrepreneur", answers: scores, words: "Goed contact." },
    ]);
  });

  test("at the same moment from two windows is done once", async () => {
    const work = await confirmed(db);
    const both = await Promise.all([1, 2, 3].map(() => lookBack(db, asOwner(work), daysOn(11))));
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await listEvaluations(db, work.inWork.assignmentId)).toHaveLength(1);
  });

  test("is nobody else's", async () => {
    const [work, other] = [await confirmed(db), await confirmed(db)];
    const wrong = { ...asOwner(work), contactId: other.contactId };
    expect(await lookBack(db, wrong, daysOn(11))).toEqual({ ok: false, reason: "not-found" });
    const stranger = { ...asCandidate(work), by: other.inWork.by };
    expect(await lookBack(db, stranger, daysOn(11))).toEqual({ ok: false, reason: "not-found" });
  });

  test("never counts in what matching knows of anybody", async () => {
    const work = await confirmed(db);
    const { id } = await addCase(db, { advisorId: work.advisorId });
    const before = await listCandidateFacts(db, id, daysOn(11));
    await lookBack(db, { ...asOwner(work), scores: { contact: 1, agreements: 1 } }, daysOn(11));
    await lookBack(db, asCandidate(work), daysOn(11));
    expect(await listCandidateFacts(db, id, daysOn(11))).toEqual(before);
  });

  test("is asked for once after a day and once more after six, also by two processes, and not of who has done it", async () => {
    const work = await confirmed(db);
    const send = (day: number) => sendLookBackLetters(db, { links: workLinks, now: daysOn(day) });
    expect(await send(10.5)).toBe(0);
    const sent = await Promise.all([send(11), send(11)]);
    expect(sent[0] + sent[1]).toBe(2);
    expect(await send(12)).toBe(0);
    await lookBack(db, asOwner(work), daysOn(13));
    expect(await send(16)).toBe(1);
    expect(await send(17)).toBe(0);
    expect(await send(25)).toBe(0);
    expect((await mails(db)).map(({ kind }) => kind).sort()).toEqual([
      ...["work.look-back-invitation", "work.look-back-invitation", "work.look-back-reminder"],
    ]);
    const [hers] = await mailsTo(db, work.about.email);
    expect(hers?.text).toMatch(/\/dossier\/[\w-]{43}\/opdracht\/[\w-]+\/terugkijken\n/);
    expect(hers?.text).not.toMatch(/Webwinkel|Bloemen \d/);
  });
});

describe("a proof of work", () => {
  const ask = (work: Running, memberName = "") => ({ ...work.inWork, memberName, signer, appSecret });
  const validOf = async (work: Running) =>
    (await listProofs(db, work.inWork.assignmentId)).map((row) => ({
      row,
      content: proofSchema.parse(JSON.parse(row.content)),
    }));
  const tokenOf = (row: { id: string; link: string }) => unseal(row.link, proofLink(row.id, appSecret)) ?? "";

  async function logged(work: Running, minutes: number, memberName = "") {
    const line = { id: uuidv7(), day: "2026-11-03", minutes, what: "Gewerkt", memberName };
    const outcome = await logHours(db, { ...work.inWork, ...line }, daysOn(3));
    if (!outcome.ok) throw new Error(outcome.reason);
  }

  test("says what was confirmed, is signed, and is found by its link alone", async () => {
    const work = await running(db);
    await logged(work, 90);
    expect(await issueProof(db, ask(work), daysOn(9))).toEqual({ ok: false, reason: "not-confirmed" });
    await confirm(db, work, { summary: "Een webwinkel gebouwd en getest met klanten." });
    const outcome = await issueProof(db, ask(work), daysOn(11));
    expect(outcome).toMatchObject({ ok: true });
    const [proof] = await validOf(work);
    expect(proof?.content).toMatchObject({
      ...{ version: 1, issuer: "SPOT 035", title: "Webwinkel voor tulpenbollen", company: null, minutes: 90 },
      ...{ work: "Een webwinkel gebouwd en getest met klanten.", confirmedBy: "entrepreneur" },
      ...{ startedOn: "2026-11-02", confirmedOn: "2026-11-12", issuedOn: "2026-11-13" },
      skills: [{ code: "S10", level: 2, nl: "Website bouwen (front-end)" }],
    });
    if (!proof) throw new Error("there is no proof");
    const { row, content } = proof;
    expect(content.holder).toMatch(/^Somebody/);
    expect(row.content).toBe(canonical(content));
    expect(isSignedBy(row.publicKey, row.content, row.signature)).toBe(true);
    expect(isSignedBy(row.publicKey, row.content.replace('"minutes":90', '"minutes":900'), row.signature)).toBe(false);
    expect((await findProofByToken(db, tokenOf(row)))?.id).toBe(row.id);
    expect(JSON.stringify(row)).not.toContain(tokenOf(row));
    expect(await findProofByToken(db, row.tokenHash)).toBeUndefined();
  });

  test("names the company only with its consent, and says nothing that gives it away without", async () => {
    const work = await confirmed(db, { title: "Site van Bloemen", named: true });
    const company = async () => (await validOf(work))[0]?.content;
    await issueProof(db, ask(work), daysOn(11));
    const name = (await company())?.company ?? "";
    expect(name).toMatch(/^Bloemen \d+$/);
    const say = { caseId: work.about.id, contactId: work.contactId, named: false };
    expect(await nameCompany(db, { ...say, contactId: uuidv7() }, daysOn(12))).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await nameCompany(db, say, daysOn(12))).toEqual(ok);
    expect(await validOf(work)).toEqual([]);
    await db.transaction((tx) =>
      tx
        .update(caseFile)
        .set({ title: `Site van ${name.toUpperCase()}` })
        .where(eq(caseFile.id, work.about.id)),
    );
    await issueProof(db, ask(work), daysOn(13));
    const { reference } = work.about;
    expect(await company()).toMatchObject({ company: null, title: reference, work: reference });
  });

  test("stays the same paper while nothing changed; corrected, the old one is withdrawn", async () => {
    const work = await confirmed(db);
    const first = await issueProof(db, ask(work), daysOn(11));
    expect(await issueProof(db, ask(work), daysOn(30))).toEqual(first);
    const [old] = await validOf(work);
    const token = old === undefined ? "" : tokenOf(old.row);
    await nameCompany(db, { caseId: work.about.id, contactId: work.contactId, named: true }, daysOn(31));
    const second = await issueProof(db, ask(work), daysOn(32));
    expect(second).not.toEqual(first);
    expect(await validOf(work)).toHaveLength(1);
    expect(await findProofByToken(db, token)).toMatchObject({ withdrawnAt: daysOn(32) });
  });

  test("asked for at the same moment is one that holds", async () => {
    const work = await confirmed(db);
    const all = await Promise.all([1, 2, 3, 4].map(() => issueProof(db, ask(work), daysOn(11))));
    expect(new Set(all.map((one) => (one.ok ? one.value.id : one.reason))).size).toBe(1);
    expect(await validOf(work)).toHaveLength(1);
  });

  test("of a class is each named student's own, with her hours", async () => {
    const work = await running(db, { lane: "mbo" });
    await nameMembers(db, { ...work.inWork, names: ["Ada de Boer", "Bo Smit"] }, daysOn(2));
    await logged(work, 60, "Ada de Boer");
    await logged(work, 45, "Bo Smit");
    await logged(work, 30);
    await confirm(db, work);
    for (const name of ["Ada de Boer", "Bo Smit"])
      expect(await issueProof(db, ask(work, name), daysOn(11))).toMatchObject({ ok: true });
    for (const name of ["Cas Vos", ""])
      expect(await issueProof(db, ask(work, name), daysOn(11))).toEqual({ ok: false, reason: "no-member" });
    expect((await validOf(work)).map(({ content }) => [content.holder, content.minutes])).toEqual([
      ["Ada de Boer", 60],
      ["Bo Smit", 45],
    ]);
  });

  test("is nobody else's to make, and can be taken back once", async () => {
    const work = await confirmed(db);
    const stranger = { ...ask(work), by: { id: await addAccount(db, "student"), role: "student" } };
    expect(await issueProof(db, stranger, daysOn(11))).toEqual({ ok: false, reason: "not-found" });
    expect(await issueProof(db, ask(work, "Iemand"), daysOn(11))).toEqual({ ok: false, reason: "no-member" });
    const outcome = await issueProof(db, ask(work), daysOn(11));
    const proofId = outcome.ok ? outcome.value.id : "";
    const by = { id: work.advisorId, role: "advisor" };
    expect(await withdrawProof(db, { proofId, by }, daysOn(12))).toEqual(ok);
    expect(await withdrawProof(db, { proofId, by }, daysOn(13))).toEqual(ok);
    expect(await validOf(work)).toEqual([]);
    expect(await withdrawProof(db, { proofId: uuidv7(), by }, daysOn(12))).toEqual({ ok: false, reason: "not-found" });
    expect(await issueProof(db, ask(work), daysOn(14))).toMatchObject({ ok: true });
  });

  test("made with an earlier key still holds", async () => {
    const work = await confirmed(db);
    const earlier = signerOf(newSigningKey());
    await issueProof(db, { ...ask(work), signer: earlier }, daysOn(11));
    const again = await issueProof(db, ask(work), daysOn(12));
    const [proof] = await validOf(work);
    expect(again.ok && again.value.id).toBe(proof?.row.id);
    expect(proof && isSignedBy(proof.row.publicKey, proof.row.content, proof.row.signature)).toBe(true);
    expect(proof?.row.publicKey).toBe(earlier.publicKey);
  });
});

describe("whether it helped", () => {
  const end = monday;
  const monthsOn = (months: number) => new Date(Date.UTC(2026, 10 + months, 2, 9));
  const ask = (months: number) => askWhetherItHelped(db, { links: workLinks, now: monthsOn(months) });
  const tokenIn = (text = "") => /geholpen\/([\w-]{43})/.exec(text)?.[1] ?? "";

  async function ended() {
    const work = await confirmed(db, { at: daysOn(0.5) });
    await db.transaction((tx) =>
      tx.update(assignment).set({ confirmedAt: end }).where(eq(assignment.caseId, work.about.id)),
    );
    return work;
  }

  test("is asked once, three months after the end, with the answers in the mail", async () => {
    const work = await ended();
    expect(await ask(2)).toBe(0);
    const both = await Promise.all([ask(3), ask(3)]);
    expect(both[0] + both[1]).toBe(1);
    expect(await ask(4)).toBe(0);
    const [mail, ...more] = await mailsTo(db, work.about.email);
    expect(more).toEqual([]);
    expect(mail?.text).toMatch(/geholpen\/[\w-]{43}\?antwoord=yes\n/);
    expect(mail?.text).not.toMatch(/Webwinkel/);
  });

  test("is not asked of work that ended long ago, or that does not count as done", async () => {
    await ended();
    expect(await ask(10)).toBe(0);
    await db.transaction((tx) => tx.update(caseFile).set({ status: "open" }));
    expect(await ask(3)).toBe(0);
  });

  test("is answered, and may be answered otherwise later", async () => {
    const work = await ended();
    await ask(3);
    const token = tokenIn((await mailsTo(db, work.about.email))[0]?.text);
    expect(await answerWhetherItHelped(db, { token, answer: "partly", words: "" }, monthsOn(3.1))).toEqual(ok);
    const last = { token, answer: "yes", words: "Het scheelt een uur per dag." } as const;
    expect(await answerWhetherItHelped(db, last, monthsOn(4))).toEqual(ok);
    expect((await findHelpQuestion(db, token))?.question).toMatchObject({ answer: "yes", words: last.words });
    expect(await answerWhetherItHelped(db, { ...last, token: "x" }, monthsOn(4))).toEqual({
      ...{ ok: false, reason: "not-found" },
    });
  });

  test("is not asked of who said no to it, before or by the link in a mail, and not about her other cases", async () => {
    const [work, other] = [await ended(), await ended()];
    expect(await stopAsking(db, { caseId: work.about.id, contactId: other.contactId }, monthsOn(1))).toMatchObject({
      ok: false,
    });
    expect(await stopAsking(db, { caseId: work.about.id, contactId: work.contactId }, monthsOn(1))).toEqual(ok);
    expect(await ask(3)).toBe(1);
    const token = tokenIn((await mailsTo(db, other.about.email))[0]?.text);
    expect(await stopAskingByLink(db, token)).toEqual(ok);
    expect(await stopAskingByLink(db, "x")).toMatchObject({ ok: false });
    const third = await ended();
    await db.transaction((tx) =>
      tx.update(caseFile).set({ contactId: other.contactId }).where(eq(caseFile.id, third.about.id)),
    );
    expect(await ask(3)).toBe(0);
  });

  test("is taken back when she says no before the mail went out", async () => {
    const work = await ended();
    await ask(3);
    await stopAsking(db, { caseId: work.about.id, contactId: work.contactId }, monthsOn(3));
    expect(await mailsTo(db, work.about.email)).toEqual([]);
  });
});
