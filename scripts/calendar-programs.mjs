// Programs that read calendars, to which invitations and feeds are shown: libical, icalendar, vobject and khal. Found, or installed on Debian as root.
import { spawnSync } from "node:child_process";
import { installOnDebian } from "./debian.mjs";

const empty = JSON.stringify({ calendars: {}, shown: [] });
const found = () =>
  spawnSync("/usr/bin/python3", ["tests/support/calendars/readers.py"], { input: empty }).status === 0 &&
  spawnSync("khal", ["--version"]).status === 0;

/** Can calendars be read by them here? Installs what is needed where that can be done without asking. */
export function calendarPrograms() {
  if (found()) return true;
  installOnDebian("python3-gi", "gir1.2-ical-3.0", "python3-icalendar", "python3-vobject", "khal");
  return found();
}
