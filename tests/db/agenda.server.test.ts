import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { listSchedules } from "#app/domain/agenda/queries.server.ts";
import { findAppointmentByLink } from "#app/domain/booking/queries.server.ts";
import { listOpenSlots } from "#app/domain/booking/slot-queries.server.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import { dialect } from "#db/columns.ts";
import { migrationsFolder, openDatabase } from "#db/open.server.ts";
import { appointment, appointmentLink, appointmentSlot } from "#db/schema/booking.ts";
import { caseFile } from "#db/schema/cases.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { freshDatabase } from "#tests/support/database.ts";

const pg = dialect === "postgres";
const uuid = (nth: number) => `019ab000-0000-7000-8000-${String(nth).padStart(12, "0")}`;
const at = (iso: string) => (pg ? `'${iso}'` : String(Date.parse(iso)));
const now = new Date("2026-11-02T08:00:00Z");
const amina = uuid(1);
const places = `'["online","media-park"]'`;

/** An advisor with hours in two kinds of places; an appointment to come with its link and its time, and one that was cancelled. */
function rows(): string[] {
  const made = at("2026-11-01T08:00:00Z");
  const who = `'${amina}', '${uuid(2)}', '${uuid(3)}'`;
  const columns =
    "id, reference, kind, place, advisor_id, organisation_id, contact_id, starts_at, ends_at, time_zone, wall_time, status, notes, created_at, updated_at";
  const booked = (id: string, status: string, day: string) =>
    `insert into appointment (${columns}) values ('${id}', 'A-${status}', 'intake', 'online', ${who}, ${at(`2026-11-${day}T09:00:00Z`)}, ${at(`2026-11-${day}T09:45:00Z`)}, 'Europe/Amsterdam', '2026-11-${day}T10:00', '${status}', 'Notitie', ${made}, ${made})`;
  const slots = Array.from({ length: 12 }, (_, nth) => {
    const start = at(new Date(Date.parse("2026-11-05T09:00:00Z") + nth * 300_000).toISOString());
    return `insert into appointment_slot (resource_id, starts_at, appointment_id) values ('${amina}', ${start}, '${uuid(10)}')`;
  });
  const hours = (nth: number, day: number, where: string) =>
    `insert into weekly_hours (id, advisor_id, iso_weekday, start_minute, end_minute, places) values ('${uuid(nth)}', '${amina}', ${day}, 540, 720, ${where})`;
  return [
    `insert into person (id, name, email, language, active, created_at) values ('${amina}', 'Amina', 'amina@spot035.example', 'nl', ${pg ? "true" : "1"}, ${made})`,
    `insert into person_role (person_id, role) values ('${amina}', 'advisor')`,
    `insert into organisation (id, name, created_at) values ('${uuid(2)}', 'Bakkerij', ${made})`,
    `insert into contact (id, organisation_id, name, email, language, created_at) values ('${uuid(3)}', '${uuid(2)}', 'Zoë', 'zoe@bedrijf.example', 'nl', ${made})`,
    `insert into advisor_agenda (person_id, time_zone, slot_minutes) values ('${amina}', 'Europe/Amsterdam', 30)`,
    ...[hours(20, 4, places), hours(21, 5, places), hours(22, 5, `'["on-site"]'`)],
    ...[booked(uuid(10), "confirmed", "05"), booked(uuid(11), "cancelled", "06")],
    ...slots,
    `insert into appointment_link (id, appointment_id, token_hash, created_at, expires_at) values ('${uuid(30)}', '${uuid(10)}', '${hashOf("her-link")}', ${made}, ${at("2027-02-05T09:00:00Z")})`,
  ];
}

function oldFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "spot-old-agenda-"));
  const before = ["0000_start", "0001_scan-taken-further", "0002_response-booked"];
  const parts = new Map(before.map((tag) => [tag, readFileSync(join(migrationsFolder(), `${tag}.sql`), "utf8")]));
  parts.set("0003_rows", rows().join(";\n--> statement-breakpoint\n"));
  mkdirSync(join(folder, "meta"));
  const entries = [...parts.keys()].map((tag, idx) => ({ idx, version: "7", when: idx, tag, breakpoints: true }));
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ version: "7", dialect, entries }));
  for (const [tag, text] of parts) writeFileSync(join(folder, `${tag}.sql`), text);
  return folder;
}

it("keeps every appointment, link, kept time and working hour of a database made when an advisor had one week", async () => {
  const fresh = await freshDatabase("empty");
  const db = openDatabase({ url: fresh.url, dataDir: "" });
  const old = oldFolder();
  try {
    await db.migrate(old);
    await db.migrate(migrationsFolder());
    const found = await findAppointmentByLink(db, "her-link");
    expect(found?.appointment).toMatchObject({ id: uuid(10), status: "confirmed", notes: "Notitie", answers: {} });
    expect(found?.type.code).toBe("intake");
    expect(await db.$count(appointment)).toBe(2);
    expect(await db.$count(appointmentLink)).toBe(1);
    const kept = await db.select().from(appointmentSlot);
    expect(kept).toHaveLength(12);
    expect(new Set(kept.map(({ reservationId }) => reservationId))).toEqual(
      new Set([found?.appointment.reservationId]),
    );
    const schedules = await listSchedules(db, amina);
    expect(schedules.map(({ places: where, hours }) => [where.join(), hours.length]).sort()).toEqual([
      ["media-park,online", 2],
      ["on-site", 1],
    ]);
    const open = await listOpenSlots(db, { kind: "intake", place: "online" }, now);
    const times = open.slice(0, 3).map(({ start }) => new Date(start).toISOString());
    // at nine, and not before a quarter past ten again: the appointment keeps its time
    expect(times).toEqual(["2026-11-05T08:00:00.000Z", "2026-11-05T10:00:00.000Z", "2026-11-06T08:00:00.000Z"]);
    expect(await db.$count(outboxMail)).toBe(0);
    expect(await db.$count(caseFile)).toBe(0);
  } finally {
    await db.close();
    await fresh.drop();
    rmSync(old, { recursive: true });
  }
});
