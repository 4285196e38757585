// Where Chromium is, for the browser journeys. Found, or installed on Debian as root; npm cannot give it without a download from elsewhere.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";

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
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("installing Chromium for the browser tests");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(
    "Chromium is needed for the browser tests: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.",
  );
}
