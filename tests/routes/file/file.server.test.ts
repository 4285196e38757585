import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deliverAssignment, startAssignment } from "#app/domain/cases/assignment-commands.server.ts";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { issueFileLink } from "#app/domain/people/steps.server.ts";
import { loader as casePage, action as confirm } from "#app/routes/file/delivery.tsx";
import { loader as filePage } from "#app/routes/file/file.tsx";
import { loader as returnPage, action as sendBack } from "#app/routes/file/return.tsx";
import { appointment } from "#db/schema/booking.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { fileLink } from "#db/schema/people.ts";
import { response } from "#db/schema/scan.ts";
import { intakeType } from "#tests/domain/booking/bookings.ts";
import { addAccount, addCandidate, addCase, links, propose } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
const now = new Date();
const result = "De site staat op https://bloemen.example en is getest.";
let advisorId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile, fileLink]) await tx.delete(table);
  });
});

const linkOf = (contactId: string, from = now) => db.transaction((tx) => issueFileLink(tx, contactId, from));

async function owner() {
  const about = await addCase(db, { advisorId });
  return { about, token: await linkOf(about.contactId) };
}

async function delivered() {
  const own = await owner();
  const candidateId = await addCandidate(db);
  const by = { id: candidateId, role: "student" };
  const proposalId = await propose(db, { caseId: own.about.id, candidateId, advisorId }, now);
  const outcome = await acceptProposal(db, { proposalId, by, links }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  await startAssignment(db, { ...outcome.value, by }, now);
  await deliverAssignment(db, { ...outcome.value, by, result, links }, now);
  return own;
}

const pageOf = (token: string, id = "") => routeArgs(get(`/dossier/${token}`), { token, id });
const postOf = (token: string, id: string, fields: Record<string, string>) =>
  routeArgs(post(`/dossier/${token}`, fields), { token, id });
const statusOf = async (work: Promise<unknown>) => (await responseOf(work)).status;
const placeOf = async (work: Promise<unknown>) => (await responseOf(work)).headers.get("Location");
const work = async () => (await db.select().from(assignment))[0];

describe("the file", () => {
  test("shows her cases in plain words, her appointments and her newest scan, and is kept by nobody", async () => {
    const { about, token } = await owner();
    const { organisationId, contactId } = about;
    await db.transaction(async (tx) => {
      const base = { startedAt: now, updatedAt: now, scan: "digital-maturity", version: 1, language: "nl" as const };
      await tx.insert(response).values({ ...base, contactId, trackId: uuidv7(), completedAt: now });
      const times = { startsAt: new Date("2026-11-10T09:00:00Z"), endsAt: new Date("2026-11-10T09:45:00Z") };
      await tx.insert(appointment).values({
        ...{
          organisationId,
          contactId,
          advisorId,
          reference: crypto.randomUUID(),
          typeId: intakeType,
          place: "online",
          answers: {},
        },
        ...{ ...times, timeZone: "Europe/Amsterdam", wallTime: "2026-11-10T10:00", status: "held", updatedAt: now },
      });
    });
    const page = await filePage(pageOf(token));
    expect(page.data.cases).toMatchObject([{ id: about.id, words: "We zoeken iemand die dit voor je kan doen." }]);
    expect(page.data.appointments).toMatchObject([
      { when: "dinsdag 10 november 2026, van 10.00 tot 10.45 uur", state: "held" },
    ]);
    expect(page.data.scan).toMatchObject({ total: { value: null } });
    const headers = new Headers(page.init?.headers);
    expect(["Cache-Control", "X-Robots-Tag"].map((name) => headers.get(name))).toEqual(["no-store", "noindex"]);
  });

  test("has nothing of anybody else in it", async () => {
    const mine = await owner();
    const theirs = await addCase(db, { advisorId, title: "Van een ander bedrijf" });
    const page = await filePage(pageOf(mine.token));
    expect(page.data.cases.map(({ id }) => id)).toEqual([mine.about.id]);
    expect(JSON.stringify(page.data)).not.toContain(theirs.id);
  });

  test("is not there for an unknown link and gone for an old one, and so are its cases", async () => {
    const { about } = await owner();
    const old = await linkOf(about.contactId, new Date(now.getTime() - 181 * 86_400_000));
    for (const [token, status] of [
      ["onbekend", 404],
      ["", 404],
      [old, 410],
    ] as const) {
      const asked = [
        filePage(pageOf(token)),
        casePage(pageOf(token, about.id)),
        returnPage(pageOf(token, about.id)),
        confirm(postOf(token, about.id, { rating: "5" })),
        sendBack(postOf(token, about.id, { remark: "Er ontbreekt nog iets." })),
      ];
      expect(await Promise.all(asked.map(statusOf))).toEqual(Array(5).fill(status));
    }
  });
});

describe("a case in the file", () => {
  test("of somebody else is not there behind her own link, to read or to answer", async () => {
    const theirs = await delivered();
    const mine = await owner();
    const asked = [
      casePage(pageOf(mine.token, theirs.about.id)),
      returnPage(pageOf(mine.token, theirs.about.id)),
      confirm(postOf(mine.token, theirs.about.id, { rating: "1" })),
      sendBack(postOf(mine.token, theirs.about.id, { remark: "Dit is niet van mij." })),
      casePage(pageOf(mine.token, "geen-id")),
    ];
    expect(await Promise.all(asked.map(statusOf))).toEqual([404, 404, 404, 404, 404]);
    expect(await work()).toMatchObject({ status: "delivered", rating: null });
  });

  test("shows the result only once it is delivered", async () => {
    const early = await owner();
    expect((await casePage(pageOf(early.token, early.about.id))).data).toMatchObject({ status: "open", work: null });
    const { about, token } = await delivered();
    const page = await casePage(pageOf(token, about.id));
    expect(page.data).toMatchObject({ status: "delivered", work: { deliveries: [{ result }] }, rating: null });
    expect(page.data.timeline.map(({ title }) => title)).not.toContain("Voorstel gedaan aan een kandidaat");
  });

  test("is confirmed by a plain form with a rating of 1 to 5, and closed", async () => {
    const { about, token } = await delivered();
    for (const rating of ["", "0", "6", "2.5", "goed"]) {
      const answer = await confirm(postOf(token, about.id, { rating, remark: "Mooi" }));
      expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { rating: ["cases.errors.rating"] } } });
    }
    const to = `/dossier/${token}/opdracht/${about.id}`;
    expect(await placeOf(confirm(postOf(token, about.id, { rating: "4", remark: "Mooi gedaan." })))).toBe(
      `${to}?gedaan=bevestigd`,
    );
    expect(await placeOf(confirm(postOf(token, about.id, { rating: "1" })))).toBe(to);
    expect((await casePage(pageOf(token, about.id))).data).toMatchObject({
      ...{ status: "closed", rating: "4 van de 5", remark: "Mooi gedaan.", badge: "afgerond" },
    });
  });

  test("can be sent back with what is still to be done", async () => {
    const { about, token } = await delivered();
    const short = await sendBack(postOf(token, about.id, { remark: "nee" }));
    expect(short).toMatchObject({ data: { errors: { remark: ["cases.errors.remark"] }, typed: { remark: "nee" } } });
    const to = `/dossier/${token}/opdracht/${about.id}`;
    const remark = "De pagina met prijzen ontbreekt.";
    expect(await placeOf(sendBack(postOf(token, about.id, { remark })))).toBe(`${to}?gedaan=teruggestuurd`);
    expect(await placeOf(returnPage(pageOf(token, about.id)))).toBe(to);
    expect((await casePage(pageOf(token, about.id))).data).toMatchObject({
      status: "running",
      asked: remark,
      work: { deliveries: [{ result, returned: { text: remark } }] },
    });
    expect((await db.select().from(caseFile).where(eq(caseFile.id, about.id)))[0]?.status).toBe("running");
  });
});
