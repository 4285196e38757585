// Debian's packages, for the few tools of the tests that npm cannot give.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";

/** Installs packages where that can be done without asking: on Debian, as root. Elsewhere it does nothing. */
export function installOnDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log(`installing ${packages.join(", ")} for the tests`);
  const settings = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], settings);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], settings);
}
