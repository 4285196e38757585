// Where Chromium is, for the browser journeys. Found, or installed on Debian as root; npm cannot give it without a download from elsewhere.
import { existsSync } from "node:fs";
import process from "node:process";
import { installOnDebian } from "./debian.mjs";

const known = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const find = () => known.find((path) => path && existsSync(path));

/** The path of a Chromium; installs one where that can be done without asking. Throws with one line that says how to get it. */
export function chromium() {
  const found = find();
  if (found) return found;
  installOnDebian("chromium");
  const installed = find();
  if (installed) return installed;
  throw new Error(
    "Chromium is needed for the browser tests: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.",
  );
}
