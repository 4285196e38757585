// The dictionaries that spelling is checked with. Found, or installed on Debian as root.
import { spawnSync } from "node:child_process";
import { installOnDebian } from "./debian.mjs";

const spells = (dictionary) => spawnSync("hunspell", ["-d", dictionary, "-l"], { input: "" }).status === 0;
const found = () => ["nl_NL", "en_GB"].every(spells);

/** Can spelling be checked here? Installs what is needed where that can be done without asking. */
export function hunspell() {
  if (found()) return true;
  installOnDebian("hunspell", "hunspell-nl", "hunspell-en-gb");
  return found();
}
