import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { matchingOf, shortlistFor } from "#app/domain/cases/matching.server.ts";
import { caseOf, findCase } from "#app/domain/cases/queries.server.ts";
import { matchExplanation } from "#app/domain/matching/reasons.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import type { Database } from "#db/database.ts";
import { migrationsFolder, openDatabase } from "#db/open.server.ts";
import { caseSkill } from "#db/schema/cases.ts";
import { addAccount, addCase, propose } from "#tests/domain/cases/work.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { type Figure, median, percentile } from "#tests/support/figure.ts";
import { fillCandidates } from "#tests/support/many-candidates.ts";

const [candidates, cases, rounds] = [5000, 20, 10];
const now = new Date("2026-11-20T08:00:00Z");

/**
 * The five best of five thousand candidates for one case, in words, with the advice about lanes, from the rows of the case to the text: what the
 * page of a case asks of the server. In a real SQLite file, for twenty cases in turn. Baseline: everything read and ranked anew, as a decision does.
 */
export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "spot035-top-five-"));
  const db = openDatabase({ url: `file:${join(folder, "spot035.sqlite")}`, dataDir: "" });
  try {
    await db.migrate(migrationsFolder());
    const advisorId = await addAccount(db, "advisor");
    const caseIds = await filled(db, advisorId);
    const counted = countedReads(db);
    const [first = ""] = caseIds;
    await topFive(counted.db, first);
    const [took, statements] = [[] as number[], counted.asked()];
    for (let round = 0; round < rounds; round++) {
      for (const id of caseIds) took.push(await milliseconds(() => topFive(counted.db, id)));
    }
    const perCase = (counted.asked() - statements) / took.length;
    const anew: number[] = [];
    for (const id of caseIds.slice(0, 5))
      anew.push(await milliseconds(async () => matchingOf(db, await caseOf(db, id), now)));
    const candidateId = await topFive(counted.db, first);
    await propose(db, { caseId: first, candidateId, advisorId }, now);
    const afterOffer = await milliseconds(() => topFive(counted.db, caseIds[1] ?? ""));
    const figure = (name: string, value: number, unit: string, baseline: number) => ({
      ...{ name: `top five of ${candidates} candidates: ${name}`, value, unit, baseline, ratio: value / baseline },
    });
    return [
      figure("median, baseline all read and ranked anew", median(took), "ms", median(anew)),
      figure("slowest of a hundred, baseline allowed", percentile(took, 0.99), "ms", 10),
      figure("right after somebody was asked, baseline all anew", afterOffer, "ms", median(anew)),
      figure("questions to the database, baseline a candidate each", perCase, "statements", candidates),
    ];
  } finally {
    await db.close();
    rmSync(folder, { recursive: true });
  }
}

/** @returns who is first */
async function topFive(db: Database, id: string): Promise<string> {
  const found = await findCase(db, id);
  if (!found) throw new Error("no case");
  const { shortlist, skills } = await shortlistFor(db, found, { now, more: 20, explained: 30 });
  const speaker = { language: "nl" as const, texts: matchingTexts.nl, skills };
  const words = shortlist.top.map((match) => matchExplanation(match, speaker));
  if (words.length < 5) throw new Error(`only ${words.length} fit`);
  return shortlist.top[0]?.candidateId ?? "";
}

/** Half of the cases ask one skill, so that a few hundred fit; the others only wish for two, so that thousands do. */
async function filled(db: Database, advisorId: string): Promise<string[]> {
  await fillCandidates(db, candidates);
  const ids: string[] = [];
  for (let nth = 0; nth < cases; nth++) {
    const { id } = await addCase(db, { advisorId, skill: nth % 2 === 0 ? "S10" : "S15" });
    ids.push(id);
    if (nth % 2 === 0) continue;
    await db.transaction(async (tx) => {
      await tx.update(caseSkill).set({ must: false }).where(eq(caseSkill.caseId, id));
      await tx.insert(caseSkill).values({ caseId: id, skill: "S16", level: 3, must: false });
    });
  }
  return ids;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
