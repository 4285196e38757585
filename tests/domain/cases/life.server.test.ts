import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  confirmDelivery,
  deliverAssignment,
  returnDelivery,
  startAssignment,
} from "#app/domain/cases/assignment-commands.server.ts";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { contentOf } from "#app/domain/cases/case-changes.ts";
import {
  chooseLane,
  closeCase,
  expireProposals,
  proposeCandidate,
  withdrawCase,
  withdrawProposal,
} from "#app/domain/cases/commands.server.ts";
import { editCase } from "#app/domain/cases/edit-commands.server.ts";
import { createCaseFor, publishCase, reviveCase } from "#app/domain/cases/life-commands.server.ts";
import { mergeCases, undoMerge } from "#app/domain/cases/merge-commands.server.ts";
import { rejoinParts, splitCase } from "#app/domain/cases/part-commands.server.ts";
import { acceptProposal, declineProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { findCase, listProposals } from "#app/domain/cases/queries.server.ts";
import { caseSchema } from "#app/domain/cases/schema.ts";
import { verbOf } from "#app/domain/cases/state-journal.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile } from "#db/schema/cases.ts";
import { addAccount, addCandidate, addCase, links, offerOf, secretWords } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const advisorId = await addAccount(db, "advisor");
const by = { id: advisorId, role: "advisor" };
const homeUrl = links.candidateHome();
const known = await addCase(db, { advisorId });
// every lane has somebody with room for all that comes
const workers = new Map<string, string>();
const seconds = new Map<string, string>();
for (const lane of ["student", "mbo", "frontrunner"] as const) {
  workers.set(lane, await addCandidate(db, { lane, capacity: 10_000 }));
  seconds.set(lane, await addCandidate(db, { lane, capacity: 10_000 }));
}

const input = caseSchema.parse({
  ...{ title: secretWords.title, question: secretWords.question, level: 2, effortHours: 80 },
  skills: [{ code: "S10", level: 2, need: "nice" }],
  ...{ startsOn: "2026-12-01", endsOn: "2027-03-31", place: "online", languages: ["nl"], supervisionHours: 2 },
  budget: "9000",
});

let clock = Date.parse("2026-11-02T09:00:00Z");
let count = 0;

async function make(status: "draft" | "open"): Promise<string> {
  const own = { ...input, title: `${secretWords.title} ${++count}` };
  const made = await createCaseFor(
    db,
    { contactId: known.contactId, advisorId, input: own, by, status },
    new Date(clock),
  );
  if (!made.ok) throw new Error(made.reason);
  await chooseLane(db, { caseId: made.value.id, lane: "student", reason: "", by }, new Date(clock));
  return made.value.id;
}

const waitingOffer = async (caseId: string) =>
  (await listProposals(db, caseId)).find(({ proposal }) => proposal.status === "proposed")?.proposal;
const workOf = async (caseId: string) =>
  (await db.select().from(assignment).where(eq(assignment.caseId, caseId))).find(
    ({ status }) => status !== "confirmed",
  );
const hers = async (candidateId: string) => {
  const [row] = await db.select({ id: candidate.ownerId }).from(candidate).where(eq(candidate.id, candidateId));
  return { id: row?.id ?? "", role: "student" };
};

type Command = (caseId: string, others: readonly string[], now: Date) => Promise<unknown>;

/** Everything that can be done to a case, by whoever may do it; each may be refused. */
const commands: Readonly<Record<string, Command>> = {
  publish: (caseId, _others, now) => publishCase(db, { caseId, by }, now),
  proposeAlso: async (caseId, _others, now) => {
    const lane = (await findCase(db, caseId))?.case.lane ?? "";
    const candidateId = seconds.get(lane) ?? "";
    return proposeCandidate(db, { ...(await offerOf(db, advisorId)), caseId, candidateId, parallel: true }, now);
  },
  decline: async (caseId, _others, now) => {
    const offer = await waitingOffer(caseId);
    const no = { reason: "period" as const, note: "", links };
    return offer && declineProposal(db, { proposalId: offer.id, by: await hers(offer.candidateId), ...no }, now);
  },
  route: async (caseId, _others, now) => {
    const lane = ([...workers.keys()] as Lane[])[count++ % 3] ?? "student";
    return chooseLane(db, { caseId, lane, reason: "", by }, now);
  },
  edit: async (caseId, _others, now) => {
    const found = await findCase(db, caseId);
    if (!found) return;
    const content = contentOf(found.case, found.skills);
    const change = { ...content, effortHours: (content.effortHours % 100) + 10 };
    const takeBack = count++ % 2 === 0;
    return editCase(db, { caseId, version: found.case.updatedAt, input: change, takeBack, by, links }, now);
  },
  propose: async (caseId, _others, now) => {
    const candidateId = workers.get((await findCase(db, caseId))?.case.lane ?? "") ?? "";
    const next = count++ % 3 === 0 ? [...workers.values()].filter((id) => id !== candidateId) : [];
    return proposeCandidate(db, { ...(await offerOf(db, advisorId)), caseId, candidateId, next }, now);
  },
  takeOfferBack: async (caseId, _others, now) => {
    const offer = await waitingOffer(caseId);
    return offer && withdrawProposal(db, { proposalId: offer.id, by, links }, now);
  },
  accept: async (caseId, _others, now) => {
    const offer = await waitingOffer(caseId);
    return offer && acceptProposal(db, { proposalId: offer.id, by: await hers(offer.candidateId), links }, now);
  },
  expire: async (_caseId, _others, now) => {
    await expireProposals(db, links, new Date(now.getTime() + 30 * 86_400_000));
    // who left three unanswered is paused; here they go on
    await db.transaction((tx) => tx.update(candidate).set({ paused: false, pausedFor: null }));
  },
  start: async (caseId, _others, now) => {
    const work = await workOf(caseId);
    return work && startAssignment(db, { assignmentId: work.id, by: await hers(work.candidateId) }, now);
  },
  deliver: async (caseId, _others, now) => {
    const work = await workOf(caseId);
    const step = work && { assignmentId: work.id, by: await hers(work.candidateId), result: "Het staat er.", links };
    return step && deliverAssignment(db, step, now);
  },
  sendBack: (caseId, _others, now) =>
    returnDelivery(db, { caseId, contactId: known.contactId, remark: "Nog één ding.", links }, now),
  confirm: (caseId, _others, now) =>
    confirmDelivery(db, { caseId, contactId: known.contactId, rating: 4, remark: "", links }, now),
  close: (caseId, _others, now) => closeCase(db, { caseId, by }, now),
  withdraw: (caseId, _others, now) => withdrawCase(db, { caseId, by, homeUrl }, now),
  revive: (caseId, _others, now) => reviveCase(db, { caseId, reason: "Toch nodig.", by }, now),
  split: (caseId, _others, now) => {
    const part = (title: string, lane: Lane) => ({ title, deliverable: "", effortHours: 20, lane });
    return splitCase(db, { caseId, parts: [part("Onderzoek", "student"), part("Uitvoering", "frontrunner")], by }, now);
  },
  rejoin: (caseId, _others, now) => rejoinParts(db, { caseId, by }, now),
  merge: async (caseId, others, now) => {
    const rows = await db.select().from(caseFile).where(eq(caseFile.status, "open"));
    const open = rows.filter(({ id }) => others.includes(id)).map(({ id }) => id);
    return mergeCases(db, { caseIds: [caseId, ...open.slice(0, 1)], title: "Samen", by, links }, now);
  },
  undoMerge: (caseId, _others, now) => undoMerge(db, { caseId, by, links }, now),
};
const names = Object.keys(commands);

/** Where the journal of a case says that it stands. @throws when an entry tells of a step that the table refuses */
async function toldStatus(caseId: string): Promise<CaseStatus> {
  const [first, ...rest] = await listCaseJournal(db, caseId);
  let status = first?.facts.status as CaseStatus;
  expect(first?.action).toBe("case.created");
  let offers = 0;
  for (const { action } of rest) {
    const verb = verbOf(action);
    if (verb === undefined) continue;
    if (verb === "propose") offers++;
    if (verb === "reopen") offers--;
    // two may be asked at a time, and one who said yes is not asked any more
    if (verb === "propose" && offers > 1) continue;
    if (verb === "reopen" && (offers > 0 || status !== "proposed")) continue;
    if (verb === "assign") offers = 0;
    const next = caseCan[verb]({ status });
    if (!next.ok) throw new Error(`the journal tells ${action} of a case that is ${status}`);
    status = next.value;
  }
  return status;
}

const madeIds = async (ids: readonly string[]) => {
  const rows = await db.select().from(caseFile);
  const family = rows.filter(
    (row) =>
      ids.includes(row.id) ||
      ids.includes(row.partOfId ?? "") ||
      rows.some((one) => ids.includes(one.id) && one.mergedIntoId === row.id),
  );
  return family.map(({ id }) => id);
};

describe("the life of a case", () => {
  it("is told by its journal: whatever is done in whatever order, table and journal say the same", async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(names.length - 1), fc.nat(20)), { minLength: 14, maxLength: 22 }),
        async (path) => {
          let ids = [await make("draft"), await make("open"), await make("open")];
          for (const [which, target] of path) {
            clock += 60_000;
            const caseId = ids[target % ids.length] ?? "";
            const others = ids.filter((id) => id !== caseId);
            await commands[names[which] ?? ""]?.(caseId, others, new Date(clock));
            ids = [...new Set([...ids, ...(await madeIds(ids))])];
          }
          for (const id of ids) {
            const status = (await findCase(db, id))?.case.status;
            expect(await toldStatus(id)).toBe(status);
            reached.add(status ?? "");
          }
        },
      ),
      { numRuns: 12, seed: 35 },
    );
    // the paths are no walk round the start
    for (const status of ["draft", "open", "withdrawn", "split", "merged"]) expect([...reached]).toContain(status);
  });

  it("goes from draft to closed and open again, and each step stands in the journal", async () => {
    const caseId = await make("draft");
    const did: string[] = [
      "publish",
      "propose",
      "accept",
      "start",
      "deliver",
      "sendBack",
      "deliver",
      "confirm",
      "revive",
    ];
    const seen = [];
    for (const name of [...did, "propose", "accept", "start", "deliver", "close"]) {
      clock += 60_000;
      expect(await commands[name]?.(caseId, [], new Date(clock)), name).toMatchObject({ ok: true });
      seen.push((await findCase(db, caseId))?.case.status);
      expect(await toldStatus(caseId)).toBe(seen.at(-1));
    }
    expect(seen).toEqual([
      ...["open", "proposed", "assigned", "running", "delivered", "running", "delivered", "closed", "open"],
      ...["proposed", "assigned", "running", "delivered", "closed"],
    ]);
    // the work of before is kept beside that of after
    expect(await db.select().from(assignment).where(eq(assignment.caseId, caseId))).toHaveLength(2);
    expect((await findCase(db, caseId))?.case.revivedFor).toBe("Toch nodig.");
  });
});
