import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findLaneReason, listProposals } from "#app/domain/cases/queries.server.ts";
import { listCandidateFacts } from "#app/domain/people/candidate-queries.server.ts";
import { dialect } from "#db/columns.ts";
import { migrationsFolder, openDatabase } from "#db/open.server.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, laneAdvice } from "#db/schema/cases.ts";
import { freshDatabase } from "#tests/support/database.ts";

const pg = dialect === "postgres";
const uuid = (nth: number) => `019ab000-0000-7000-8000-${String(nth).padStart(12, "0")}`;
const at = (iso: string) => (pg ? `'${iso}'` : String(Date.parse(iso)));
const yes = pg ? "true" : "1";
const no = pg ? "false" : "0";
const now = new Date("2026-11-20T08:00:00Z");
const made = at("2026-11-01T08:00:00Z");
const [company, owner, advisor, student, teacher, gone] = [1, 2, 3, 4, 5, 6].map(uuid);
const [chosen, fresh] = [uuid(20), uuid(21)];

/** A student tied to the company, a teacher with a team, somebody whose profile went; a case with work on it and one without a lane. */
function rows(): string[] {
  const people = [advisor, student, teacher, gone].map(
    (id, nth) =>
      `insert into person (id, name, email, language, active, created_at) values ('${id}', 'Person ${nth}', 'p${nth}@spot035.example', 'nl', ${yes}, ${made})`,
  );
  const profile = (id: string | undefined, lane: string, headline: string, conflicts: string) =>
    `insert into profile (person_id, lane, headline, level, hours_per_week, capacity, available_from, available_until, languages, places, sectors, conflict_organisation_ids, paused, waiting_since) values ('${id}', '${lane}', '${headline}', 2, 16, 3, '2026-09-01', '2027-07-01', '["nl"]', '["online"]', '["G"]', '${conflicts}', ${no}, ${made})`;
  const routing = JSON.stringify({
    ...{ advice: { rulesVersion: 1, doubtful: false }, inputs: { case: { level: 2 } } },
    ...{ lane: "student", followed: true, reason: "Past bij de klas" },
  });
  const kase = (id: string, lane: string, kept: string) =>
    `insert into case_file (id, reference, organisation_id, contact_id, advisor_id, title, question, level, effort_hours, starts_on, ends_on, place, languages, flags, status, lane, routing, created_at, updated_at) values ('${id}', 'W-${id}', '${company}', '${owner}', '${advisor}', 'Site', 'Maak een site', 2, 80, '2026-12-01', '2027-03-01', 'online', '["nl"]', '[]', 'open', ${lane}, ${kept}, ${made}, ${made})`;
  const offer = (nth: number, who: string | undefined, status: string, explanation: string) =>
    `insert into proposal (id, case_id, candidate_id, lane, fit, explanation, rules_version, status, proposed_by_id, created_at, expires_at) values ('${uuid(nth)}', '${chosen}', '${who}', 'student', 700, '${explanation}', 1, '${status}', '${advisor}', ${at(`2026-11-${nth - 20}T08:00:00Z`)}, ${made})`;
  return [
    ...people,
    `insert into person_role (person_id, role) values ('${student}', 'student')`,
    `insert into person_role (person_id, role) values ('${teacher}', 'teacher')`,
    `insert into organisation (id, name, created_at) values ('${company}', 'Bakkerij', ${made})`,
    `insert into contact (id, organisation_id, name, email, language, created_at) values ('${owner}', '${company}', 'Zoë', 'zoe@bedrijf.example', 'nl', ${made})`,
    profile(student, "student", "HBO-ICT", `["${company}", "${uuid(99)}", "${company}"]`),
    profile(teacher, "mbo", "", "[]"),
    `insert into person_skill (person_id, skill, level) values ('${student}', 'S10', 3)`,
    `insert into person_skill (person_id, skill, level) values ('${gone}', 'S10', 3)`,
    kase(chosen, "'student'", `'${routing}'`),
    kase(fresh, "null", "null"),
    offer(31, gone, "declined", "{}"),
    offer(32, student, "accepted", '{"position": 2, "eligible": 4, "reason": "Kent de branche"}'),
    `insert into assignment (id, case_id, proposal_id, candidate_id, status, created_at) values ('${uuid(40)}', '${chosen}', '${uuid(32)}', '${student}', 'accepted', ${made})`,
  ];
}

function oldFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "spot-old-cases-"));
  const before = ["0000_start", "0001_scan-taken-further", "0002_response-booked", "0003_agenda"];
  const parts = new Map(before.map((tag) => [tag, readFileSync(join(migrationsFolder(), `${tag}.sql`), "utf8")]));
  parts.set("0004_rows", rows().join(";\n--> statement-breakpoint\n"));
  mkdirSync(join(folder, "meta"));
  const entries = [...parts.keys()].map((tag, idx) => ({ idx, version: "7", when: idx, tag, breakpoints: true }));
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ version: "7", dialect, entries }));
  for (const [tag, text] of parts) writeFileSync(join(folder, `${tag}.sql`), text);
  return folder;
}

it("keeps every candidate, tie, advice, proposal and piece of work of a database made when a candidate was an account", async () => {
  const database = await freshDatabase("empty");
  const db = openDatabase({ url: database.url, dataDir: "" });
  const old = oldFolder();
  try {
    await db.migrate(old);
    await db.migrate(migrationsFolder());
    const facts = await listCandidateFacts(db, chosen ?? "", now);
    expect(facts.map(({ name }) => name)).toEqual(["Person 1", "Person 2"]);
    expect(facts[0]?.candidate).toMatchObject({
      ...{ id: student, lane: "student", skills: { S10: 3 }, capacity: 3, openAssignments: 1, consented: true },
      ...{ organisationIdsInConflict: [company], availableUntil: "2027-07-01", languages: ["nl"], paused: false },
    });
    // a team without a headline is called after its teacher
    expect(facts[1]?.candidate).toMatchObject({ id: teacher, lane: "mbo", organisationIdsInConflict: [] });
    // who was asked once and has no profile any more is there for the file, and can be asked for nothing
    const kept = (await db.select().from(candidate)).find(({ id }) => id === gone);
    expect(kept).toMatchObject({ paused: true, capacity: 0, consentAt: null });
    const proposals = await listProposals(db, chosen ?? "");
    expect(proposals.map(({ candidate: name, proposal: p }) => [name, p.status, p.position, p.reason])).toEqual([
      ["Person 1", "accepted", 2, "Kent de branche"],
      ["Person 3", "declined", 1, ""],
    ]);
    expect(proposals[0]?.proposal).toMatchObject({ options: [], explanation: { eligible: 4 } });
    expect(await db.$count(assignment)).toBe(1);
    expect(await findLaneReason(db, chosen ?? "")).toBe("Past bij de klas");
    expect(await db.select().from(laneAdvice)).toMatchObject([
      { rulesVersion: 1, followed: true, lane: "student", advice: { doubtful: false }, inputs: { case: { level: 2 } } },
    ]);
  } finally {
    await db.close();
    await database.drop();
    rmSync(old, { recursive: true });
  }
});
