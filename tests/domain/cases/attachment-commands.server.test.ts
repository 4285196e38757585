import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { attachmentLimits } from "#app/domain/cases/attachment.ts";
import {
  addAttachment,
  openAttachment,
  removeAttachment,
  sweepAttachments,
} from "#app/domain/cases/attachment-commands.server.ts";
import { listAttachments } from "#app/domain/cases/attachment-queries.server.ts";
import { attachmentStore } from "#app/domain/cases/attachment-store.server.ts";
import { splitCase } from "#app/domain/cases/part-commands.server.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { addAccount, addCase } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { pdfFile } from "#tests/support/files/handed.ts";

const db = testDatabase();
const now = new Date();
const advisorId = await addAccount(db, "advisor");
const studentId = await addAccount(db, "student");
const advisor = { id: advisorId, role: "advisor" };
const student = { id: studentId, role: "student" };
const owner = { id: null, role: "entrepreneur" };
const folder = mkdtempSync(join(tmpdir(), "spot035-files-"));
const store = attachmentStore(folder, "s".repeat(40));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let caseId: string;
beforeEach(async () => {
  caseId = (await addCase(db, { advisorId })).id;
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

const text = (words: string) => Buffer.from(words, "utf8");
const hand = (name: string, bytes: Buffer, by: typeof owner | typeof student = advisor) =>
  addAttachment(db, { store, caseId, handed: { name, bytes }, by }, now);
const open = (id: string, side: "owner" | "others" = "others", of = caseId) =>
  openAttachment(db, { store, id, caseId: of, side, by: advisor });
async function handed(name: string, bytes: Buffer, by: typeof owner | typeof student = advisor): Promise<string> {
  const added = await hand(name, bytes, by);
  if (!added.ok) throw new Error(added.reason);
  return added.value.id;
}

describe("a file with a case", () => {
  it("comes back as it was handed in, and the journal tells who had it in hands, by no name of the file", async () => {
    const id = await handed("Verslag winkel.pdf", pdfFile, owner);
    const file = await open(id);
    expect(file).toMatchObject({ name: "Verslag winkel.pdf", kind: "pdf", size: pdfFile.length });
    expect(file?.bytes.equals(pdfFile)).toBe(true);
    const journal = await listCaseJournal(db, caseId);
    expect(journal.map(({ action, actorRole }) => [action, actorRole])).toEqual([
      ["case.file-added", "entrepreneur"],
      ["case.file-read", "advisor"],
    ]);
    expect(JSON.stringify(journal)).not.toContain("Verslag");
  });

  it("stands on disk under no name of its own, closed with the secret of the house", async () => {
    await handed("geheim.txt", text("De omzet was een miljoen."));
    const [name = ""] = readdirSync(folder);
    expect(name).toMatch(/^[0-9a-f-]{36}$/);
    expect(readFileSync(join(folder, name)).includes("miljoen")).toBe(false);
    const others = attachmentStore(folder, "t".repeat(40));
    const [row] = await listAttachments(db, { caseId, side: "others" });
    expect(await others.read(row?.storageKey ?? "")).toBeUndefined();
  });

  it("is refused whole: nothing of it stays on disk or in the list", async () => {
    expect(await hand("plan.pdf", text("<html>"))).toEqual({ ok: false, reason: "content" });
    const nowhere = { store, caseId: crypto.randomUUID(), handed: { name: "a.txt", bytes: text("a") }, by: advisor };
    expect(await addAttachment(db, nowhere, now)).toEqual({ ok: false, reason: "not-found" });
    expect(readdirSync(folder)).toEqual([]);
    expect(await listAttachments(db, { caseId, side: "others" })).toEqual([]);
  });

  it("is one when the button was pressed twice", async () => {
    const first = await handed("a.txt", text("hetzelfde"));
    expect(await handed("a.txt", text("hetzelfde"))).toBe(first);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await handed("a.txt", text("iets anders"))).not.toBe(first);
  });

  it("is damaged when a byte of it changed, and is not handed out then", async () => {
    const id = await handed("a.txt", text("een tekst"));
    const path = join(folder, readdirSync(folder)[0] ?? "");
    const bytes = readFileSync(path);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await open(id)).toBeUndefined();
  });
});

describe("the room of a case", () => {
  it("is so many files, also when they come at once", async () => {
    for (let nth = 0; nth < attachmentLimits.mostFiles - 1; nth++) await handed(`${nth}.txt`, text(`nummer ${nth}`));
    const last = await Promise.all([hand("x.txt", text("x")), hand("y.txt", text("y")), hand("z.txt", text("z"))]);
    expect(last.map(({ ok }) => ok).sort()).toEqual([false, false, true]);
    expect(last).toContainEqual({ ok: false, reason: "too-many" });
    expect(await listAttachments(db, { caseId, side: "others" })).toHaveLength(attachmentLimits.mostFiles);
    expect(readdirSync(folder)).toHaveLength(attachmentLimits.mostFiles);
  });

  it("is so many bytes together", async () => {
    const big = (sign: string) => Buffer.alloc(attachmentLimits.mostBytes, sign);
    const fitting = attachmentLimits.mostBytesOfCase / attachmentLimits.mostBytes;
    for (let nth = 0; nth < fitting; nth++) await handed(`${nth}.txt`, big(String(nth)));
    expect(await hand("meer.txt", text("a"))).toEqual({ ok: false, reason: "case-full" });
  });
});

describe("taking a file away", () => {
  const remove = (id: string, by: typeof owner | typeof student, any = false) =>
    removeAttachment(db, { store, id, caseId, side: "others", by, any });

  it("is for who handed it in, and for the advisor", async () => {
    const own = await handed("a.txt", text("van de student"), student);
    const hers = await handed("b.txt", text("van de ondernemer"), owner);
    expect(await remove(hers, student)).toEqual({ ok: false, reason: "not-yours" });
    expect(await remove(own, student)).toEqual({ ok: true, value: null });
    expect(await remove(own, student)).toEqual({ ok: false, reason: "not-found" });
    expect(await remove(hers, advisor, true)).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("never touches a file of another case", async () => {
    const id = await handed("a.txt", text("van hier"));
    const elsewhere = (await addCase(db, { advisorId })).id;
    const removal = { store, id, caseId: elsewhere, side: "others" as const, by: advisor, any: true };
    expect(await removeAttachment(db, removal)).toEqual({ ok: false, reason: "not-found" });
    expect(await open(id, "others", elsewhere)).toBeUndefined();
    expect(await open(id)).toBeDefined();
  });
});

describe("the files of a whole", () => {
  it("go along with its parts", async () => {
    const id = await handed("opdracht.txt", text("de vraag"));
    const part = (title: string) => ({ title, deliverable: "", effortHours: 10, lane: "student" as const });
    const cut = await splitCase(db, { caseId, parts: [part("Onderzoek"), part("Uitvoering")], by: advisor }, now);
    if (!cut.ok) throw new Error(cut.reason);
    expect(await open(id, "others", cut.value.firstId)).toBeDefined();
  });
});

describe("bytes that no row tells of", () => {
  it("go after a day; what is told of, what is fresh and what is not ours stays", async () => {
    const kept = await handed("a.txt", text("blijft"));
    const [orphan, fresh] = [await store.write(text("wees")), await store.write(text("nieuw"))];
    const old = new Date(now.getTime() - 2 * 86_400_000);
    for (const name of readdirSync(folder)) if (name !== fresh) utimesSync(join(folder, name), old, old);
    writeFileSync(join(folder, "leesmij"), "");
    await sweepAttachments(db, store, now);
    expect(await store.read(orphan)).toBeUndefined();
    expect(await store.read(fresh)).toBeDefined();
    expect(await open(kept)).toBeDefined();
    expect(readdirSync(folder)).toContain("leesmij");
  });
});
