import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { issueFileLink } from "#app/domain/people/steps.server.ts";
import { findPlan } from "#app/domain/plan/queries.server.ts";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import { addResponseLink } from "#app/domain/scan/link.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { newToken } from "#app/lib/secret.server.ts";
import * as detailsRoute from "#app/routes/booking/details.tsx";
import * as fileRoute from "#app/routes/file/file.tsx";
import * as fileScanRoute from "#app/routes/file/scan.ts";
import * as fileHelpRoute from "#app/routes/plan/file-help.ts";
import * as fileOwnStepRoute from "#app/routes/plan/file-own-step.tsx";
import * as filePlanRoute from "#app/routes/plan/file-plan.tsx";
import * as fileStepRoute from "#app/routes/plan/file-step.ts";
import * as ownStepRoute from "#app/routes/plan/own-step.tsx";
import * as planRoute from "#app/routes/plan/plan.tsx";
import * as stepRoute from "#app/routes/plan/step.ts";
import * as resultRoute from "#app/routes/scan/result.tsx";
import { planStep } from "#db/schema/plan.ts";
import { response, responseLink } from "#db/schema/scan.ts";
import { addAccount, addCase } from "#tests/domain/cases/work.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
const now = new Date();
const advisorId = await addAccount(db, "advisor");

async function owner() {
  const started = await startResponse(db, { definition: scan, language: "nl", answers: shopAnswers }, now);
  if (!started.ok) throw new Error(started.reason);
  const { token } = started.value;
  await completeResponse(db, { token, definition: scan }, now);
  const found = await findResponseByToken(db, token);
  if (!found) throw new Error("it is not there");
  const { contactId } = await addCase(db, { advisorId });
  await db.transaction((tx) => tx.update(response).set({ contactId }).where(eq(response.id, found.id)));
  const file = await db.transaction((tx) => issueFileLink(tx, contactId, now));
  return { found, doors: { result: token, file } };
}
type Owner = Awaited<ReturnType<typeof owner>>;

const doors = [
  { by: "result" as const, plan: planRoute, step: stepRoute, ownStep: ownStepRoute, at: "uitslag" },
  { by: "file" as const, plan: filePlanRoute, step: fileStepRoute, ownStep: fileOwnStepRoute, at: "dossier" },
];
const at = (token: string, query = "") => routeArgs(get(`/x${query}`), { token });
const sent = (token: string, fields: Record<string, string>) => routeArgs(post("/x", fields), { token });
const placeOf = async (work: Promise<unknown>) => (await responseOf(work)).headers.get("Location") ?? "";
const statusOf = async (work: Promise<unknown>) => (await responseOf(work)).status;
const planOf = ({ found }: Owner) => findPlan(db, { response: found, language: "nl", now: new Date() });

describe.each(doors)("a plan opened from the $by", ({ by, plan, step, ownStep, at: folder }) => {
  it("shows what to do first, and is kept by nobody", async () => {
    const own = await owner();
    const page = await plan.loader(at(own.doors[by]));
    expect(page.init?.headers).toMatchObject({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });
    expect(page.data.plan.now[0]).toMatchObject({ id: "V3-mfa", urgent: true });
    expect([page.data.door, page.data.after]).toEqual([{ by, token: own.doors[by] }, null]);
    expect(JSON.stringify(page.data)).not.toContain(own.doors[by === "file" ? "result" : "file"]);
  });

  it("ticks off, puts off, moves and leaves out, and comes back to the step with what was done", async () => {
    const own = await owner();
    const token = own.doors[by];
    const changes = [
      [{ change: "done" }, "klaar", "Afgevinkt. Goed bezig!"],
      [{ change: "open" }, "open", "De stap staat weer open"],
      [{ change: "postponed", until: "month" }, "uitgesteld", "De stap is uitgesteld"],
      [{ change: "moved", horizon: "year" }, "verplaatst", "De stap is verplaatst"],
      [{ change: "dropped" }, "niet-voor-mij", "De stap is uit je plan"],
    ] as const;
    for (const [fields, done, told] of changes) {
      const place = await placeOf(step.action(sent(token, { step: "V3-mfa", ...fields })));
      expect(place).toBe(`/${folder}/${token}/plan?gedaan=${done}&stap=stap-V3-mfa#stap-V3-mfa`);
      const page = await plan.loader(at(token, place.slice(place.indexOf("?")).replace(/#.*/, "")));
      expect(page.data.after).toEqual({ told, step: "stap-V3-mfa" });
    }
    expect((await planOf(own)).dropped.map(({ id }) => id)).toEqual(["V3-mfa"]);
  });

  it("takes a step of her own, and says what is wrong with one that is not right", async () => {
    const own = await owner();
    const token = own.doors[by];
    expect((await ownStep.loader(at(token))).data.back).toBe(`/${folder}/${token}/plan`);
    const place = await placeOf(ownStep.action(sent(token, { title: "  Bel   de bank ", horizon: "quarter" })));
    expect(place).toMatch(new RegExp(`^/${folder}/${token}/plan\\?gedaan=toegevoegd&stap=(stap-[0-9a-f-]{36})#\\1$`));
    expect((await planOf(own)).quarter.at(-1)).toMatchObject({ own: true, title: "Bel de bank" });
    for (const fields of [
      { title: "", horizon: "now" },
      { title: "x".repeat(121), horizon: "now" },
      { title: "Iets" },
    ]) {
      const answer = await ownStep.action(sent(token, fields));
      if (!("data" in answer)) throw new Error("it was taken");
      expect(answer.init?.status).toBe(422);
      expect(Object.keys(answer.data.errors)).toEqual(["horizon" in fields ? "title" : "horizon"]);
      expect(answer.data.typed).toEqual(fields);
    }
  });

  it.each([
    { step: "V3-mfa" },
    { step: "V3-mfa", change: "erased" },
    { step: "V3-mfa", change: "postponed", until: "2030-01-01" },
    { step: "V3-mfa", change: "moved", horizon: "never" },
    { step: "x".repeat(61), change: "done" },
    { step: "V3-mfa", change: "done", trackId: "1" },
  ])("keeps nothing of what no page of ours sends: $change", async (fields) => {
    const own = await owner();
    expect(await statusOf(step.action(sent(own.doors[by], fields)))).toBe(422);
    const rows = await db.select().from(planStep).where(eq(planStep.trackId, own.found.trackId));
    expect(rows).toEqual([]);
  });

  it("does not know a step that is not there", async () => {
    const own = await owner();
    for (const name of ["X9-none", "00000000-0000-7000-8000-000000000000"])
      expect(await statusOf(step.action(sent(own.doors[by], { step: name, change: "done" })))).toBe(404);
  });

  it("opens for nobody with another link", async () => {
    for (const token of [newToken(), "", (await owner()).doors[by === "file" ? "result" : "file"]])
      for (const door of [
        () => plan.loader(at(token)),
        () => ownStep.loader(at(token)),
        () => ownStep.action(sent(token, { title: "Iets", horizon: "now" })),
        () => step.action(sent(token, { step: "V3-mfa", change: "done" })),
      ])
        expect(await statusOf(door())).toBe(404);
  });

  it("goes back to the plan when somebody opens the address of a button", async () => {
    const { doors: own } = await owner();
    expect(await placeOf(step.loader(at(own[by])))).toBe(`/${folder}/${own[by]}/plan`);
  });
});

describe("a link that may only read", () => {
  it("changes nothing, and opens no plan to change", async () => {
    const own = await owner();
    const reader = await db.transaction((tx) =>
      addResponseLink(tx, { responseId: own.found.id, access: "reader", purpose: "share", expiresAt: null }, now),
    );
    expect(await statusOf(planRoute.loader(at(reader)))).toBe(404);
    expect(await statusOf(stepRoute.action(sent(reader, { step: "V3-mfa", change: "done" })))).toBe(404);
    expect(await statusOf(ownStepRoute.action(sent(reader, { title: "Iets", horizon: "now" })))).toBe(404);
    expect(await db.select().from(planStep).where(eq(planStep.trackId, own.found.trackId))).toEqual([]);
  });

  it("that has ended says so", async () => {
    const own = await owner();
    await db.transaction((tx) =>
      tx.update(responseLink).set({ revokedAt: now }).where(eq(responseLink.responseId, own.found.id)),
    );
    expect(await statusOf(planRoute.loader(at(own.doors.result)))).toBe(410);
  });
});

describe("asking for help with a step", () => {
  it("from the result fills in the question of an intake", async () => {
    const own = await owner();
    const start = `${new Date(now.getTime() + 14 * 86_400_000).toISOString().slice(0, 13)}:00:00Z`;
    const query = new URLSearchParams({
      kind: "intake",
      place: "online",
      scan: own.doors.result,
      step: "V3-mfa",
      start,
    });
    const { data: page } = await detailsRoute.loader(routeArgs(get(`/afspraak/gegevens?${query}`)));
    expect(page.question).toMatch(/^Ik wil hulp bij: /);
    expect(page.choice.step).toBe("V3-mfa");
  });

  it("from the file makes a link to the scan that booking knows her by", async () => {
    const own = await owner();
    const place = await placeOf(fileHelpRoute.action(sent(own.doors.file, { step: "V3-mfa" })));
    const query = new URL(place, "http://house.invalid").searchParams;
    expect([query.get("kind"), query.get("step")]).toEqual(["intake", "V3-mfa"]);
    expect((await findResponseByToken(db, query.get("scan") ?? ""))?.id).toBe(own.found.id);
    expect(await statusOf(fileHelpRoute.action(sent(own.doors.file, {})))).toBe(422);
    expect(await statusOf(fileHelpRoute.action(sent(newToken(), { step: "V3-mfa" })))).toBe(404);
    expect(await placeOf(fileHelpRoute.loader(at(own.doors.file)))).toBe(`/dossier/${own.doors.file}/plan`);
  });
});

describe("where a plan begins", () => {
  it("stands on the result: three steps with the way into the plan, and how far she is", async () => {
    const own = await owner();
    const first = async () => (await resultRoute.loader(at(own.doors.result))).data.steps.opening;
    expect((await first()).first.map(({ id }) => id)).toEqual((await planOf(own)).first.map(({ id }) => id));
    expect((await first()).progress).toBeNull();
    await stepRoute.action(sent(own.doors.result, { step: "V3-mfa", change: "done" }));
    expect((await first()).progress?.done).toBe(1);
    expect((await first()).first.map(({ id }) => id)).not.toContain("V3-mfa");
  });

  it("stands in her file, which opens the whole result by a link of its own", async () => {
    const own = await owner();
    const page = await fileRoute.loader(at(own.doors.file));
    expect(page.data.plan?.first.map(({ id }) => id)).toEqual((await planOf(own)).first.map(({ id }) => id));
    const place = await placeOf(fileScanRoute.action(sent(own.doors.file, {})));
    const token = place.replace("/uitslag/", "");
    expect((await resultRoute.loader(at(token))).data.view.total.figure).toBe("38");
    expect(await placeOf(fileScanRoute.loader(at(own.doors.file)))).toBe(`/dossier/${own.doors.file}`);
    expect(await statusOf(fileScanRoute.action(sent(newToken(), {})))).toBe(404);
  });

  it("is not in a file without a scan", async () => {
    const { contactId } = await addCase(db, { advisorId });
    const file = await db.transaction((tx) => issueFileLink(tx, contactId, now));
    expect((await fileRoute.loader(at(file))).data.plan).toBeNull();
    expect(await statusOf(filePlanRoute.loader(at(file)))).toBe(404);
    expect(await statusOf(fileScanRoute.action(sent(file, {})))).toBe(404);
  });
});
