import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { findFairFacts } from "#app/domain/reporting/fair-queries.server.ts";
import { fairWarnings } from "#app/domain/reporting/fair-warnings.ts";
import { fairTables } from "#app/domain/reporting/fairness.ts";
import type { Database } from "#db/database.ts";
import { openDatabase } from "#db/open.server.ts";
import { candidate, studentFacts } from "#db/schema/candidates.ts";
import { caseFile, proposal } from "#db/schema/cases.ts";
import { contact, organisation, person } from "#db/schema/people.ts";
import { type Figure, median } from "#tests/support/figure.ts";
import { randomFrom } from "#tests/support/random.ts";

const [few, many] = [1000, 100_000];
const people = 2000;
const runs = 7;
const rowsAtOnce = 500;
const year = { first: "2026-01-01", last: "2026-12-31" };

/** The figures about fairness of a year with a hundred thousand proposals among two thousand candidates; baseline: with a thousand. */
export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "spot035-fairness-"));
  try {
    const [small, large] = [await filled(join(folder, "few"), few), await filled(join(folder, "many"), many)];
    const times: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run++) {
      times[0].push(await timed(small));
      times[1].push(await timed(large));
    }
    await Promise.all([small.close(), large.close()]);
    const [baseline, value] = [median(times[0]), median(times[1])];
    return [{ name: `fairness of a year, ${many} proposals`, value, unit: "ms", baseline, ratio: value / baseline }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(db: Database): Promise<number> {
  const began = performance.now();
  const facts = await findFairFacts(db, year);
  fairWarnings(fairTables(facts));
  if (facts.offers.length === 0) throw new Error("there is nothing to count");
  return performance.now() - began;
}

async function filled(file: string, proposals: number): Promise<Database> {
  const db = openDatabase({ url: `file:${file}`, dataDir: "" });
  await db.migrate("db/migrations/sqlite");
  const random = randomFrom(38);
  const now = new Date("2026-06-01T09:00:00Z");
  const ids = Array.from({ length: people }, () => uuidv7());
  const about = { organisationId: uuidv7(), contactId: uuidv7(), advisorId: ids[0] ?? "" };
  await db.transaction(async (tx) => {
    await tx.insert(organisation).values({ id: about.organisationId, name: "Bakkerij", createdAt: now });
    await tx.insert(contact).values({
      ...{ id: about.contactId, organisationId: about.organisationId, name: "Bakker" },
      ...{ email: "bakker@company.example", createdAt: now },
    });
    await inserted(ids, (part) =>
      tx.insert(person).values(part.map((id) => ({ id, name: "Iemand", email: `${id}@work.example`, createdAt: now }))),
    );
    await inserted(ids, (part) => tx.insert(candidate).values(part.map((id) => student(id, now))));
    await inserted(ids, (part) =>
      tx
        .insert(studentFacts)
        .values(part.map((candidateId, at) => ({ candidateId, programme: "ICT", year: 1 + (at % 4), wishes: [] }))),
    );
  });
  const cases = Array.from({ length: proposals }, () => uuidv7());
  for (let from = 0; from < cases.length; from += rowsAtOnce * 10) {
    const part = cases.slice(from, from + rowsAtOnce * 10);
    await db.transaction(async (tx) => {
      await inserted(part, (some) => tx.insert(caseFile).values(some.map((id) => aCase(id, about, now))));
      await inserted(part, (some) =>
        tx.insert(proposal).values(some.map((caseId) => anOffer(caseId, { ids, random, now }))),
      );
    });
  }
  return db;
}

async function inserted(
  ids: readonly string[],
  insert: (part: readonly string[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < ids.length; from += rowsAtOnce) await insert(ids.slice(from, from + rowsAtOnce));
}

const student = (id: string, now: Date) => ({
  ...{ id, ownerId: id, lane: "student" as const, level: 3, hoursPerWeek: 8, capacity: 1 },
  ...{ availableFrom: "2026-01-01", languages: ["nl"], places: ["online"], sectors: [] },
  ...{ consentAt: now, waitingSince: now, createdAt: now },
});

const aCase = (id: string, about: { organisationId: string; contactId: string; advisorId: string }, now: Date) => ({
  ...{ id, reference: id, ...about, title: "Een opdracht", question: "Een vraag", level: 2, effortHours: 40 },
  ...{ startsOn: "2026-07-01", endsOn: "2026-12-01", place: "online" as const, languages: ["nl"], flags: [] },
  ...{ status: "open" as const, lane: "student" as const, createdAt: now, updatedAt: now },
});

function anOffer(caseId: string, { ids, random, now }: { ids: readonly string[]; random: () => number; now: Date }) {
  const drawn = Array.from({ length: 5 }, () => ids[Math.floor(random() * ids.length)] ?? "");
  const position = 1 + Math.floor(random() * 5);
  const candidateId = drawn[position - 1] ?? "";
  return {
    ...{ caseId, candidateId, lane: "student" as const, fit: 700, position, explanation: {}, rulesVersion: 1 },
    options: drawn.map((one) => ({ candidateId: one, fit: 700 })),
    ...{ status: random() < 0.5 ? ("accepted" as const) : ("declined" as const), declineReason: "no-time" },
    ...{ proposedById: ids[0] ?? "", createdAt: now, expiresAt: now, decidedAt: now },
  };
}
