// npm run check-invitations: shows invitations and feeds to calendar programs that nobody here wrote. Fails when one of those is missing.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { calendarPrograms } from "./calendar-programs.mjs";

if (!calendarPrograms()) {
  console.error("Needed: python3-gi, gir1.2-ical-3.0, python3-icalendar, python3-vobject and khal (Debian).");
  process.exit(1);
}
const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "pure", "tests/domain/calendars/programs.test.ts"];
const env = { ...process.env, NODE_ENV: "test", CALENDAR_PROGRAMS: "1" };
process.exit(spawnSync(process.execPath, args, { stdio: "inherit", env }).status ?? 1);
