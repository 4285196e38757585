import { spawnSync } from "node:child_process";
import { createPublicKey, verify } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { askWhetherItHelped } from "#app/domain/work/after-commands.server.ts";
import { canonical } from "#app/domain/work/proof.ts";
import { withdrawProof } from "#app/domain/work/proof-commands.server.ts";
import { listProofs } from "#app/domain/work/queries.server.ts";
import { newSigningKey } from "#app/lib/signature.server.ts";
import { action as advisorWithdraws } from "#app/routes/work/advisor-proof-withdrawal.ts";
import { action as helped, loader as helpedPage } from "#app/routes/work/helped.tsx";
import { action as measureAgain } from "#app/routes/work/helped-scan.ts";
import { action as helpedStop, loader as helpedStopPage } from "#app/routes/work/helped-stop.tsx";
import { loader as proofPage } from "#app/routes/work/proof.tsx";
import { loader as proofJson } from "#app/routes/work/proof-json.ts";
import { loader as proofKeys } from "#app/routes/work/proof-keys.ts";
import { loader as proofPdf } from "#app/routes/work/proof-pdf.ts";
import { action as ownerWithdraws } from "#app/routes/work/proof-withdrawal.ts";
import { action as makeProof, loader as proofsPage } from "#app/routes/work/proofs.tsx";
import { settings } from "#app/settings.server.ts";
import { writeCookie } from "#app/web/cookies.server.ts";
import { assignment } from "#db/schema/cases.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { response } from "#db/schema/scan.ts";
import { afterQuestion, workProof } from "#db/schema/work.ts";
import { withProfile } from "#tests/domain/cases/work.ts";
import { confirmed, workLinks } from "#tests/domain/work/running.ts";
import { testDatabase } from "#tests/support/database.ts";
import { all, readPdf } from "#tests/support/pdf.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
let student: Awaited<ReturnType<typeof signedInAs>>;
let coordinator: Awaited<ReturnType<typeof signedInAs>>;

beforeAll(async () => {
  settings().proofKey = newSigningKey();
  [student, coordinator] = await Promise.all([signedInAs("student"), signedInAs("coordinator")]);
  await withProfile(db, student.id, { capacity: 20 });
});

const statusOf = async (work: Promise<unknown>) => (await responseOf(work)).status;
const open = (token: string, language = "nl") =>
  routeArgs(get(`/bewijs/${token}`, writeCookie("taal", language).split(";")[0]), { token });

async function proven(facts: { named?: boolean; summary?: string } = {}) {
  const work = await confirmed(db, { ownerId: student.id, at: new Date(), ...facts });
  const id = work.inWork.assignmentId;
  await makeProof(routeArgs(post("/x", {}, student.cookie), { id }));
  const page = await proofsPage(routeArgs(get("/x", student.cookie), { id }));
  const own = page.holders[0]?.proof;
  return { work, id, part: own?.id ?? "", token: new URL(own?.url ?? "").pathname.split("/").at(-1) ?? "" };
}

describe("a proof behind its public link", () => {
  test("shows the facts to whoever has the link, kept and listed by nobody", async () => {
    const { token } = await proven({ named: true, summary: "Een webwinkel gebouwd en getest." });
    const page = await proofPage(open(token));
    expect(new Headers(page.init?.headers).get("X-Robots-Tag")).toBe("noindex");
    expect(page.data).toMatchObject({ signed: true, withdrawnOn: null, work: "Een webwinkel gebouwd en getest." });
    expect(page.data.facts[0]?.value).toMatch(/^Bloemen/);
    expect(JSON.stringify(page.data)).not.toMatch(/@|Eigenaar/);
    expect(await statusOf(proofPage(open("x".repeat(43))))).toBe(404);
  });

  test("can be checked with nothing but the signed data and the published key", async () => {
    const { token } = await proven();
    const signed = z.object({ content: z.unknown(), text: z.string(), signature: z.string(), keyId: z.string() });
    const { content, text, signature, keyId } = signed.parse(await (await proofJson(open(token))).json());
    const published = z.object({ keys: z.array(z.object({ keyId: z.string(), publicKey: z.string() })) });
    const { keys } = published.parse(await (await proofKeys(routeArgs(get("/bewijs/sleutels.json")))).json());
    const key = keys.find((one) => one.keyId === keyId)?.publicKey ?? "";
    expect(canonical(content)).toBe(text);
    expect(verify(null, Buffer.from(text), createPublicKey(key), Buffer.from(signature, "base64url"))).toBe(true);
    const more = text.replace('"minutes":0', '"minutes":6000');
    expect(verify(null, Buffer.from(more), createPublicKey(key), Buffer.from(signature, "base64url"))).toBe(false);
  });

  test("says so when it was withdrawn, by her or by the advisor, and is printed no more", async () => {
    const [hers, advisors] = [await proven(), await proven()];
    const asStudent = routeArgs(post("/x", {}, student.cookie), { id: hers.id, part: hers.part });
    await ownerWithdraws(asStudent);
    const params = { id: advisors.work.about.id, part: advisors.part };
    await advisorWithdraws(routeArgs(post("/x", {}, coordinator.cookie), params));
    for (const { token } of [hers, advisors]) {
      expect((await proofPage(open(token))).data.withdrawnOn).toMatch(/\d{4}$/);
      expect(await statusOf(proofPdf(open(token)))).toBe(404);
      expect(await (await proofJson(open(token))).json()).toMatchObject({ withdrawnAt: expect.any(String) });
    }
  });

  test("is not trusted when somebody changed what stands in the database", async () => {
    const { token, part } = await proven();
    const [row] = await db.select().from(workProof).where(eq(workProof.id, part));
    const content = row?.content.replace(/"holder":"[^"]+"/, '"holder":"Iemand anders"') ?? "";
    await db.transaction((tx) => tx.update(workProof).set({ content }).where(eq(workProof.id, part)));
    expect((await proofPage(open(token))).data.signed).toBe(false);
    expect(await statusOf(proofPdf(open(token)))).toBe(404);
  });

  test("does not let anybody withdraw another's", async () => {
    const { id, part, work } = await proven();
    const stranger = await signedInAs("student");
    expect(await statusOf(ownerWithdraws(routeArgs(post("/x", {}, stranger.cookie), { id, part })))).toBe(404);
    const advisor = await signedInAs("advisor");
    const params = { id: work.about.id, part };
    expect(await statusOf(advisorWithdraws(routeArgs(post("/x", {}, advisor.cookie), params)))).toBe(404);
    expect(await listProofs(db, id)).toHaveLength(1);
    await withdrawProof(db, { proofId: part, by: { id: null, role: "system" } }, new Date());
  });
});

describe("a proof on paper", () => {
  const bytesOf = async (token: string, language?: string) => {
    const answer = await responseOf(proofPdf(open(token, language)));
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    expect(answer.headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="spot035-[a-z-]+-\d{4}-\d\d-\d\d\.pdf"$/,
    );
    return new Uint8Array(await answer.arrayBuffer());
  };

  test("is one tagged page with title and language, a code and the address that checks it", async () => {
    const { token } = await proven({ summary: "Een webwinkel gebouwd en getest." });
    const pdf = readPdf(await bytesOf(token));
    expect(pdf.pages).toBe(1);
    expect(pdf.catalog).toMatch(/\/Lang \(nl\)/);
    expect(pdf.catalog).toMatch(/\/Marked true/);
    expect(pdf.info.Title).toMatch(/^Bewijs van werk van Person \d+$/);
    expect(pdf.loose).toBe("");
    expect(all(pdf.document, "H1").map(({ text }) => text)).toEqual(["Bewijs van werk"]);
    expect(all(pdf.document, "Figure").map(({ alt }) => alt)).toEqual([
      "SPOT 035",
      "QR-code met het adres waar je dit bewijs nakijkt",
    ]);
    expect(all(pdf.document, "TH").map(({ text, scope }) => [text, scope])).toEqual([
      ["Vaardigheid", "Column"],
      ["Niveau", "Column"],
      ["Website bouwen (front-end)", "Row"],
    ]);
    expect(pdf.links).toEqual([`${settings().appUrl}/bewijs/${token}`]);
    expect(pdf.document.text).toContain("Een webwinkel gebouwd en getest.");
    expect(pdf.document.text).toContain("Het koos om niet genoemd te worden.");
  });

  test("is in English where that was asked", async () => {
    const { token } = await proven();
    const pdf = readPdf(await bytesOf(token, "en"));
    expect(pdf.info.Title).toMatch(/^Proof of work of/);
    expect(pdf.document.text).toContain("Build a website (front end)");
  });

  test("is read the same by poppler, where that is installed", async () => {
    const { token } = await proven();
    const input = await bytesOf(token);
    const info = spawnSync("pdfinfo", ["-"], { input, encoding: "utf8" });
    const text = spawnSync("pdftotext", ["-", "-"], { input, encoding: "utf8" });
    if (info.error || text.error) return;
    expect(info.stdout).toMatch(/Tagged: +yes/);
    expect(info.stdout).toMatch(/Pages: +1\n/);
    expect(text.stdout).toContain("Website bouwen (front-end)");
  });
});

describe("the question whether it helped", () => {
  async function asked() {
    const work = await confirmed(db, { ownerId: student.id });
    const end = new Date("2026-03-02T09:00:00Z");
    await db.transaction((tx) =>
      tx.update(assignment).set({ confirmedAt: end }).where(eq(assignment.caseId, work.about.id)),
    );
    await askWhetherItHelped(db, { links: workLinks, now: new Date("2026-06-02T10:00:00Z") });
    const [mail] = await db.select().from(outboxMail).where(eq(outboxMail.toAddress, work.about.email));
    return { work, token: /geholpen\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "" };
  }
  const page = (token: string, query = "") => routeArgs(get(`/geholpen/${token}${query}`), { token });
  const send = (token: string, fields: Record<string, string> = {}) => routeArgs(post("/x", fields), { token });
  const kept = async (caseId: string) =>
    (await db.select().from(afterQuestion).where(eq(afterQuestion.caseId, caseId)))[0];

  test("is one tap: the link in the mail fills the answer in, and only sending keeps it", async () => {
    const { work, token } = await asked();
    expect((await helpedPage(page(token, "?antwoord=partly"))).data).toMatchObject({ answer: "partly", done: false });
    expect(await kept(work.about.id)).toMatchObject({ answer: null });
    expect(await helped(send(token, { words: "Hm" }))).toMatchObject({
      init: { status: 422 },
      data: { errors: { answer: ["work.errors.answer"] }, typed: { words: "Hm" } },
    });
    const to = (await responseOf(helped(send(token, { answer: "yes", words: "Scheelt tijd." })))).headers.get(
      "Location",
    );
    expect(to).toBe(`/geholpen/${token}?gedaan=beantwoord`);
    expect(await kept(work.about.id)).toMatchObject({ answer: "yes", words: "Scheelt tijd." });
    expect((await helpedPage(page(token, "?gedaan=beantwoord"))).data).toMatchObject({ answer: "yes", done: true });
    expect(await statusOf(helpedPage(page("x".repeat(43))))).toBe(404);
  });

  test("leads on to measuring again: beside her earlier scan, or at its beginning", async () => {
    const { work, token } = await asked();
    const place = async () => (await responseOf(measureAgain(send(token)))).headers.get("Location");
    expect(await place()).toBe("/scan");
    const now = new Date();
    const scan = { scan: "digital-maturity", version: 1, language: "nl" as const, trackId: uuidv7() };
    const times = { startedAt: now, updatedAt: now, completedAt: now };
    await db.transaction((tx) => tx.insert(response).values({ contactId: work.contactId, ...scan, ...times }));
    expect(await place()).toMatch(/^\/uitslag\/[\w-]{43}\/vooruitgang$/);
  });

  test("stops when she says so", async () => {
    const { work, token } = await asked();
    expect((await helpedStopPage(page(token))).data).toMatchObject({ declined: false });
    expect(await helpedStop(send(token))).toEqual({ stopped: true });
    expect(await kept(work.about.id)).toMatchObject({ declined: true });
  });
});
