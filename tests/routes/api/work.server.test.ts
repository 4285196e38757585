import { beforeEach, describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import { agreeToConfidentiality } from "#app/domain/cases/confidentiality-commands.server.ts";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { loader as assignment } from "#app/routes/api/assignment.ts";
import { action as deliver } from "#app/routes/api/assignment-delivery.ts";
import { action as start } from "#app/routes/api/assignment-start.ts";
import { loader as assignments } from "#app/routes/api/assignments.ts";
import { action as changeCase, loader as oneCase } from "#app/routes/api/case.ts";
import { action as chooseLane } from "#app/routes/api/case-lane.ts";
import { loader as matches } from "#app/routes/api/case-matches.ts";
import { action as propose, loader as proposing } from "#app/routes/api/case-proposals.ts";
import { action as withdrawCase } from "#app/routes/api/case-withdrawal.ts";
import { loader as cases, action as createCase } from "#app/routes/api/cases.ts";
import { loader as proposal } from "#app/routes/api/proposal.ts";
import { action as accept } from "#app/routes/api/proposal-acceptance.ts";
import { action as decline } from "#app/routes/api/proposal-refusal.ts";
import { action as withdraw } from "#app/routes/api/proposal-withdrawal.ts";
import { loader as proposals } from "#app/routes/api/proposals.ts";
import { confidentialityVersion } from "#app/texts/confidentiality.ts";
import { problemAnswer } from "#app/web/api-answers.ts";
import {
  assignmentAnswer,
  assignmentsAnswer,
  caseAnswer,
  casesAnswer,
  matchesAnswer,
  proposalAnswer,
  proposalsAnswer,
} from "#app/web/api-work-answers.ts";
import { examples } from "#app/web/api-work-examples.ts";
import { idempotentAnswer } from "#db/schema/booking.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment as assignmentRow, caseFile, proposal as proposalRow } from "#db/schema/cases.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { addConversation } from "#tests/domain/cases/conversations.ts";
import { addCase, links, propose as offered, secretWords, withProfile } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { ask, type Program, program } from "./programs.ts";

vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-02T08:00:00Z") });

const db = testDatabase();
const nowhere = "00000000-0000-7000-8000-000000000000";
const [advisor, colleague, coordinator, student, stranger, municipality] = await Promise.all([
  program("advisor"),
  program("advisor"),
  program("coordinator"),
  program("student"),
  program("student"),
  program("municipality"),
]);
const everybody = { advisor, colleague, coordinator, student, stranger, municipality };
type Who = keyof typeof everybody;
const names: readonly Who[] = ["advisor", "colleague", "coordinator", "student", "stranger", "municipality"];

const read = async <Schema extends z.ZodType>(response: Response, schema: Schema) =>
  schema.parse(await response.json());
const problem = async (response: Response) => read(response, problemAnswer);
const codeOf = async (response: Response) => (await problem(response)).type.split(":").at(-1);
const pathsOf = async (response: Response) => (await problem(response)).errors?.map(({ path }) => path);
/** An offer with nothing special to it, by who had the only candidate before her. */
const anAsk = { reasonCode: "fits", shown: [student.id] };
const work = { ...examples.newCase, appointmentId: undefined };

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignmentRow, proposalRow, caseFile, candidate, outboxMail, idempotentAnswer])
      await tx.delete(table);
  });
  await withProfile(db, student.id, { capacity: 20 });
});

const aCase = (facts: Partial<Parameters<typeof addCase>[1]> = {}) => addCase(db, { advisorId: advisor.id, ...facts });

/** An offer to the student, who has no other. */
async function anOffer() {
  await db.transaction(async (tx) => {
    for (const table of [assignmentRow, proposalRow]) await tx.delete(table);
  });
  const { id: caseId } = await aCase();
  const id = await offered(db, { caseId, candidateId: student.id, advisorId: advisor.id }, new Date());
  return { caseId, id };
}

async function someWork() {
  const { id: proposalId, caseId } = await anOffer();
  const done = await acceptProposal(db, { proposalId, by: { id: student.id, role: "student" }, links }, new Date());
  if (!done.ok) throw new Error(done.reason);
  return { caseId, proposalId, id: done.value.assignmentId };
}

describe("who may do what by the API", () => {
  const result = examples.delivery;
  const doors: Record<string, { may: readonly Who[]; try: (as: Program) => Promise<Response> }> = {
    "read a case": {
      may: ["advisor", "coordinator", "student"],
      try: async (as) => ask(oneCase, { as, id: (await aCase()).id }),
    },
    "read the matches of a case": {
      may: ["advisor", "coordinator"],
      try: async (as) => ask(matches, { as, id: (await aCase()).id }),
    },
    "make a case": {
      may: ["advisor", "coordinator"],
      try: async (as) => {
        const appointmentId = await addConversation(db, { advisorId: advisor.id });
        return ask(createCase, { as, method: "POST", key: crypto.randomUUID(), body: { ...work, appointmentId } });
      },
    },
    "choose a lane": {
      may: ["advisor", "coordinator"],
      try: async (as) =>
        ask(chooseLane, { as, method: "PUT", id: (await aCase({ lane: null })).id, body: { lane: "student" } }),
    },
    "change a case": {
      may: ["advisor", "coordinator"],
      try: async (as) => {
        const { id } = await aCase();
        const { updatedAt } = await read(await ask(oneCase, { as: coordinator, id }), caseAnswer);
        return ask(changeCase, { as, method: "PUT", id, body: { ...examples.changedCase, updatedAt } });
      },
    },
    "withdraw a case": {
      may: ["advisor", "coordinator"],
      try: async (as) => ask(withdrawCase, { as, method: "POST", id: (await aCase()).id }),
    },
    propose: {
      may: ["advisor", "coordinator"],
      try: async (as) => {
        const body = { ...anAsk, candidateId: student.id };
        return ask(propose, { as, method: "POST", key: crypto.randomUUID(), id: (await aCase()).id, body });
      },
    },
    "read a proposal": {
      may: ["advisor", "coordinator", "student"],
      try: async (as) => ask(proposal, { as, id: (await anOffer()).id }),
    },
    "accept a proposal": {
      may: ["student"],
      try: async (as) => ask(accept, { as, method: "POST", id: (await anOffer()).id }),
    },
    "decline a proposal": {
      may: ["student"],
      try: async (as) => ask(decline, { as, method: "POST", id: (await anOffer()).id, body: examples.refusal }),
    },
    "withdraw a proposal": {
      may: ["advisor", "coordinator"],
      try: async (as) => ask(withdraw, { as, method: "POST", id: (await anOffer()).id }),
    },
    "read work": {
      may: ["advisor", "coordinator", "student"],
      try: async (as) => ask(assignment, { as, id: (await someWork()).id }),
    },
    "start work": {
      may: ["student"],
      try: async (as) => ask(start, { as, method: "POST", id: (await someWork()).id }),
    },
    "deliver work": {
      may: ["student"],
      try: async (as) => {
        const { id } = await someWork();
        await ask(start, { as: student, method: "POST", id });
        return ask(deliver, { as, method: "POST", id, body: result });
      },
    },
  };

  it.each(Object.keys(doors))("%s: those whose it is, and for others it is not there", async (name) => {
    const door = doors[name];
    if (!door) throw new Error(name);
    await withProfile(db, stranger.id, { lane: "frontrunner" });
    for (const who of names) {
      const response = await door.try(everybody[who]);
      const expected = door.may.includes(who) ? [200, 201] : [404];
      expect(expected, `${who} ${await response.clone().text()}`).toContain(response.status);
      if (response.status === 404) expect(await codeOf(response)).toBe("not-found");
    }
  });

  it("finds nothing under an id that is none, or of nothing", async () => {
    for (const id of ["x", nowhere]) {
      const answers = [
        await ask(oneCase, { as: coordinator, id }),
        await ask(matches, { as: coordinator, id }),
        await ask(chooseLane, { as: coordinator, id, method: "PUT", body: { lane: "mbo" } }),
        await ask(withdrawCase, { as: coordinator, id, method: "POST" }),
        await ask(propose, { as: coordinator, id, method: "POST", key: "k", body: { ...anAsk, candidateId: nowhere } }),
        await ask(proposal, { as: coordinator, id }),
        await ask(withdraw, { as: coordinator, id, method: "POST" }),
        await ask(accept, { as: student, id, method: "POST" }),
        await ask(assignment, { as: coordinator, id }),
        await ask(start, { as: student, id, method: "POST" }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    }
    const body = { ...work, appointmentId: nowhere };
    const refused = await ask(createCase, { as: advisor, method: "POST", key: "k", body });
    expect(refused.status).toBe(404);
  });
});

describe("cases by the API", () => {
  it("come newest first, page by page, each once, whatever is made in between", async () => {
    for (let nth = 0; nth < 7; nth++) await aCase();
    const seen: string[] = [];
    let cursor = "";
    do {
      const path = `/api/v1/cases?limit=3${cursor === "" ? "" : `&cursor=${cursor}`}`;
      const page = await read(await ask(cases, { as: advisor, path }), casesAnswer);
      seen.push(...page.cases.map(({ id }) => id));
      cursor = page.next ?? "";
    } while (cursor !== "");
    expect(new Set(seen).size).toBe(7);
    const whole = await read(await ask(cases, { as: advisor, path: "/api/v1/cases" }), casesAnswer);
    expect(whole.cases.map(({ id }) => id)).toEqual(seen);
    expect(whole.next).toBeNull();
    const theirs = await read(await ask(cases, { as: colleague }), casesAnswer);
    expect(theirs.cases).toEqual([]);
    expect((await read(await ask(cases, { as: coordinator }), casesAnswer)).cases).toHaveLength(7);
  });

  it("are chosen by state and lane", async () => {
    await aCase({ lane: "mbo" });
    const { caseId } = await anOffer();
    const found = async (query: string) =>
      (await read(await ask(cases, { as: advisor, path: `/api/v1/cases?${query}` }), casesAnswer)).cases;
    expect((await found("status=proposed")).map(({ id }) => id)).toEqual([caseId]);
    expect(await found("status=open,proposed")).toHaveLength(2);
    expect((await found("lane=mbo")).map(({ lane }) => lane)).toEqual(["mbo"]);
  });

  it.each(["status=eaten", "lane=train", "limit=0", "limit=101", "cursor=x", "colour=blue"])(
    "refuse %s by its name",
    async (query) => {
      const response = await ask(cases, { as: advisor, path: `/api/v1/cases?${query}` });
      expect(response.status).toBe(422);
      const { errors = [] } = await problem(response);
      expect(errors[0]?.path.split(".")[0]).toBe(query.split("=")[0]);
      expect(errors[0]?.message).toMatch(/^[A-Z].* .*\.$/);
    },
  );

  it("tell a candidate which company it is once she has said yes and promised to keep it to herself, and never the flags", async () => {
    const { id: proposalId } = await anOffer();
    await aCase({ lane: "mbo" });
    const before = await read(await ask(cases, { as: student }), casesAnswer);
    expect(before.cases).toHaveLength(1);
    expect(before.cases[0]).toMatchObject({ company: { name: null, sector: "G" }, contact: null, flags: null });
    await ask(accept, { as: student, method: "POST", id: proposalId });
    const [accepted] = (await read(await ask(cases, { as: student }), casesAnswer)).cases;
    expect(accepted).toMatchObject({ company: { name: null }, contact: null });
    const by = { id: student.id, role: "student" };
    await agreeToConfidentiality(db, { caseId: accepted?.id ?? "", version: confidentialityVersion, by }, new Date());
    const [after] = (await read(await ask(cases, { as: student }), casesAnswer)).cases;
    expect(after?.company.name).toMatch(/^Bloemen/);
    expect(after?.contact?.email).toMatch(/example$/);
    expect((await read(await ask(cases, { as: stranger }), casesAnswer)).cases).toEqual([]);
  });

  it("are made once for ten of the same request at once, and answered the same, also later", async () => {
    const appointmentId = await addConversation(db, { advisorId: advisor.id });
    const send = () => ask(createCase, { as: advisor, method: "POST", key: "a-key", body: { ...work, appointmentId } });
    const responses = await Promise.all(Array.from({ length: 10 }, send));
    const answers = await Promise.all(responses.map(async (one) => `${one.status} ${await one.text()}`));
    expect(new Set(answers).size).toBe(1);
    expect(await db.$count(caseFile)).toBe(1);
    const again = await send();
    expect(again.status).toBe(201);
    const made = await read(again, caseAnswer);
    expect(again.headers.get("Location")).toBe(`/api/v1/cases/${made.id}`);
    expect(made).toMatchObject({ title: work.title, status: "open", budgetCents: 125_000, skills: work.skills });
    const other = { ...work, appointmentId, title: "Iets heel anders" };
    const reused = await ask(createCase, { as: advisor, method: "POST", key: "a-key", body: other });
    expect([reused.status, await codeOf(reused)]).toEqual([422, "idempotency-key-reused"]);
    const theirs = await ask(createCase, { as: coordinator, method: "POST", key: "a-key", body: other });
    expect(theirs.status).toBe(201);
  });

  it("name each field that is wrong, and those that mean nothing", async () => {
    const appointmentId = await addConversation(db, { advisorId: advisor.id });
    const send = (body: unknown, key = "k") => ask(createCase, { as: advisor, method: "POST", key, body });
    const wrong = { ...work, appointmentId, title: "x", level: 9, endsOn: "2020-01-01", budget: "veel", place: "moon" };
    const response = await send(wrong);
    expect(response.status).toBe(422);
    const { errors = [] } = await problem(response);
    expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(["title", "level", "budget", "place"]));
    for (const { message } of errors) expect(message).toMatch(/^[A-Z].* .*\.$/);
    expect(await pathsOf(await send({ ...work, appointmentId: "x" }))).toEqual(["appointmentId"]);
    expect(await pathsOf(await send({ ...work, appointmentId, budgetCents: 5 }))).toEqual(["budgetCents"]);
    expect(
      await pathsOf(await send({ ...work, appointmentId, skills: [{ code: "S99", level: 1, need: "must" }] })),
    ).toEqual(["skills"]);
    expect(await pathsOf(await send([]))).not.toEqual([]);
    expect((await send({ ...work, appointmentId }, "")).status).toBe(400);
    expect(await db.$count(caseFile)).toBe(0);
    const cancelled = await addConversation(db, { advisorId: advisor.id, status: "cancelled" });
    expect(await pathsOf(await send({ ...work, appointmentId: cancelled }))).toEqual(["appointmentId"]);
  });

  it("are changed whole, never over somebody else's change, and under an open offer only when that may end", async () => {
    const { id: offer, caseId: id } = await anOffer();
    const before = await read(await ask(oneCase, { as: advisor, id }), caseAnswer);
    const change = (more: object) =>
      ask(changeCase, { as: advisor, method: "PUT", id, body: { ...examples.changedCase, ...more } });
    expect(await pathsOf(await change({ updatedAt: "gisteren" }))).toEqual(["updatedAt"]);
    expect(await pathsOf(await change({ budgetCents: 1 }))).toEqual(["budgetCents"]);
    expect(await codeOf(await change({ updatedAt: "2020-01-01T00:00:00Z" }))).toBe("case-conflict");
    expect(await codeOf(await change({ updatedAt: before.updatedAt }))).toBe("case-needs-confirmation");
    const changed = await change({ updatedAt: before.updatedAt, takeBack: true });
    expect(await read(changed, caseAnswer)).toMatchObject({ title: examples.changedCase.title, status: "open" });
    expect(await read(await ask(proposal, { as: student, id: offer }), proposalAnswer)).toMatchObject({
      status: "withdrawn",
    });
    const again = await change({ updatedAt: before.updatedAt, takeBack: true });
    expect(again.status).toBe(200);
  });

  it("go to a lane and back out, where their state allows; again changes nothing", async () => {
    const { id } = await aCase({ lane: null });
    const route = (lane: string) => ask(chooseLane, { as: advisor, method: "PUT", id, body: { lane } });
    expect(await read(await route("student"), caseAnswer)).toMatchObject({ lane: "student" });
    expect(await read(await route("student"), caseAnswer)).toMatchObject({ lane: "student" });
    expect(await pathsOf(await route("train"))).toEqual(["lane"]);
    const back = () => ask(withdrawCase, { as: advisor, method: "POST", id });
    expect(await read(await back(), caseAnswer)).toMatchObject({ status: "withdrawn" });
    expect(await read(await back(), caseAnswer)).toMatchObject({ status: "withdrawn" });
    const late = await route("mbo");
    expect([late.status, await codeOf(late)]).toEqual([409, "case-is-withdrawn"]);
  });
});

describe("matches by the API", () => {
  it("are advice and ranking with the words that advisor and candidate read", async () => {
    const { id } = await aCase();
    const told = await read(await ask(matches, { as: advisor, id }), matchesAnswer);
    expect(told.lane).toBe("student");
    expect(told.advice.lanes).toHaveLength(3);
    expect(told.matches).toHaveLength(1);
    const [first] = told.matches;
    expect(first).toMatchObject({ position: 1, candidateId: student.id });
    expect(Object.values(first?.parts ?? {}).reduce((sum, points) => sum + points, 0)).toBe(first?.fit);
    expect(first?.summary).toContain(String(first?.fit));
    const english = await ask(matches, { as: advisor, id, path: "/api/v1/x?language=en&top=1" });
    expect((await read(english, matchesAnswer)).matches[0]?.summary).not.toBe(first?.summary);
    expect(await pathsOf(await ask(matches, { as: advisor, id, path: "/api/v1/x?top=51" }))).toEqual(["top"]);
  });
});

describe("proposals by the API", () => {
  it("are made once for ten of the same request at once, with one mail", async () => {
    const { id } = await aCase();
    const body = { ...anAsk, candidateId: student.id, note: "Iets voor jou", reason: "Past het best" };
    const send = (key: string) => ask(propose, { as: advisor, method: "POST", id, key, body });
    const responses = await Promise.all(Array.from({ length: 10 }, () => send("a-key")));
    const answers = await Promise.all(responses.map(async (one) => `${one.status} ${await one.text()}`));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^201/);
    expect(await db.$count(proposalRow)).toBe(1);
    expect(await db.$count(outboxMail)).toBe(1);
    const made = await read(await send("a-key"), proposalAnswer);
    expect(made).toMatchObject({ caseId: id, position: 1, reason: "Past het best", status: "proposed" });
    const second = await send("another-key");
    expect([second.status, await codeOf(second)]).toEqual([409, "case-is-proposed"]);
  });

  it("of two advisors at the same moment, one is made and the other hears that it is", async () => {
    const { id } = await aCase();
    const send = (as: Program) =>
      ask(propose, { as, method: "POST", id, key: "a-key", body: { ...anAsk, candidateId: student.id } });
    const statuses = (await Promise.all([send(advisor), send(coordinator)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409]);
    expect(await db.$count(proposalRow)).toBe(1);
  });

  it("are refused with the name of the field, and when she cannot do the case or it has no lane", async () => {
    const { id } = await aCase();
    const send = (body: unknown, to = id) => ask(propose, { as: advisor, method: "POST", id: to, key: "k", body });
    expect(await pathsOf(await send({ ...anAsk, candidateId: "x" }))).toEqual(["candidateId"]);
    expect(await pathsOf(await send({ ...anAsk, candidateId: student.id, why: "?" }))).toEqual(["why"]);
    expect(await codeOf(await send({ ...anAsk, candidateId: stranger.id }))).toBe("case-not-eligible");
    expect(await pathsOf(await send({ ...anAsk, candidateId: student.id, shown: [] }))).toEqual(["shown"]);
    expect(await pathsOf(await send({ candidateId: student.id, shown: [student.id] }))).toEqual(["reasonCode"]);
    const { id: laneless } = await aCase({ lane: null });
    expect(await codeOf(await send({ ...anAsk, candidateId: student.id }, laneless))).toBe("case-no-lane");
  });

  it("tell the candidate the same words, but not her place nor why she was asked", async () => {
    const { id } = await anOffer();
    const hers = await read(await ask(proposal, { as: student, id }), proposalAnswer);
    const theirs = await read(await ask(proposal, { as: advisor, id }), proposalAnswer);
    expect(hers.explanation).toEqual(theirs.explanation);
    expect([hers.position, hers.reason]).toEqual([null, null]);
    expect(theirs.position).toBe(1);
  });

  it("are accepted once by ten at the same moment, and answer all the same", async () => {
    const { id } = await anOffer();
    const responses = await Promise.all(
      Array.from({ length: 10 }, () => ask(accept, { as: student, method: "POST", id })),
    );
    const told = await Promise.all(responses.map((one) => read(one, proposalAnswer)));
    expect(new Set(told.map(({ assignmentId }) => assignmentId)).size).toBe(1);
    expect(told[0]?.assignmentId).not.toBeNull();
    expect(await db.$count(assignmentRow)).toBe(1);
    const no = await ask(decline, { as: student, method: "POST", id, body: examples.refusal });
    expect([no.status, await codeOf(no)]).toEqual([409, "proposal-is-accepted"]);
  });

  it("are declined with a reason, and withdrawn while nobody answered", async () => {
    const { id } = await anOffer();
    const say = (body: unknown) => ask(decline, { as: student, method: "POST", id, body });
    expect(await pathsOf(await say({ reason: "bored" }))).toEqual(["reason"]);
    expect(await pathsOf(await say({ reason: "other" }))).toEqual(["note"]);
    const no = { status: "declined", declineReason: "no-time" };
    expect(await read(await say(examples.refusal), proposalAnswer)).toMatchObject(no);
    expect(await read(await say(examples.refusal), proposalAnswer)).toMatchObject(no);
    expect(await codeOf(await ask(withdraw, { as: advisor, method: "POST", id }))).toBe("proposal-is-declined");
    const { id: other } = await anOffer();
    const back = () => ask(withdraw, { as: advisor, method: "POST", id: other });
    expect(await read(await back(), proposalAnswer)).toMatchObject({ status: "withdrawn" });
    expect(await read(await back(), proposalAnswer)).toMatchObject({ status: "withdrawn" });
  });
});

describe("the list of offers by the API", () => {
  it("has those to somebody and her classes, or of an advisor's cases, and her place is for who hands out", async () => {
    const { id, caseId } = await anOffer();
    const list = async (as: Program, asked = "") =>
      (await read(await ask(proposals, { as, path: `/api/v1/proposals${asked}` }), proposalsAnswer)).proposals;
    for (const as of [advisor, coordinator]) expect(await list(as)).toMatchObject([{ id, caseId, position: 1 }]);
    expect(await list(student)).toMatchObject([{ id, caseId, position: null, reason: null, status: "proposed" }]);
    expect((await list(student, "?language=en"))[0]?.explanation?.summary).toContain("of 1000");
    for (const as of [stranger, colleague]) expect(await list(as)).toEqual([]);
    expect(await list(student, "?status=accepted,declined")).toEqual([]);
    expect((await ask(proposals, { as: student, path: "/api/v1/proposals?status=eaten" })).status).toBe(422);
  });
});

describe("work by the API", () => {
  it("is listed to who does it and whose case it is, and is begun and delivered once", async () => {
    const { id, caseId } = await someWork();
    const list = async (as: Program) => (await read(await ask(assignments, { as }), assignmentsAnswer)).assignments;
    for (const as of [student, advisor, coordinator]) expect(await list(as)).toMatchObject([{ id, caseId }]);
    for (const as of [stranger, colleague]) expect(await list(as)).toEqual([]);
    const begin = () => ask(start, { as: student, method: "POST", id });
    expect(await read(await begin(), assignmentAnswer)).toMatchObject({ status: "started" });
    expect(await read(await begin(), assignmentAnswer)).toMatchObject({ status: "started" });
    const hand = (body: unknown) => ask(deliver, { as: student, method: "POST", id, body });
    expect(await pathsOf(await hand({ result: "Klaar" }))).toEqual(["result"]);
    const delivered = { status: "delivered", result: examples.delivery.result };
    expect(await read(await hand(examples.delivery), assignmentAnswer)).toMatchObject(delivered);
    expect(await read(await hand(examples.delivery), assignmentAnswer)).toMatchObject(delivered);
    const path = "/api/v1/assignments?status=delivered";
    expect((await read(await ask(assignments, { as: student, path }), assignmentsAnswer)).assignments).toHaveLength(1);
    expect(await codeOf(await begin())).toBe("assignment-is-delivered");
  });
});

it("says which methods an address takes", async () => {
  expect((await ask(createCase, { as: advisor, method: "DELETE" })).headers.get("Allow")).toBe("GET, POST");
  expect((await ask(proposing, { as: advisor })).headers.get("Allow")).toBe("POST");
});

it("answers nothing that a proxy may keep", async () => {
  const { id } = await aCase();
  expect((await ask(oneCase, { as: advisor, id })).headers.get("Cache-Control")).toBe("no-store");
  expect(secretWords.title).toBe((await read(await ask(oneCase, { as: advisor, id }), caseAnswer)).title);
});
