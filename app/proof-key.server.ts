import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newSigningKey, type Signer, signerOf } from "./lib/signature.server.ts";
import { type Settings, settings } from "./settings.server.ts";

declare global {
  var spotProofSigner: Signer | undefined;
}

/** File in the data folder with the key that this installation made for itself. */
const keyFile = ({ dataDir }: Pick<Settings, "dataDir">) => join(dataDir, "proof-key");

/**
 * What proofs of work are signed with, read once: the key that PROOF_KEY gives, else the one in the data folder, which is made at the first
 * need. @throws when the file is there but holds no key
 */
export function proofSigner(): Signer {
  globalThis.spotProofSigner ??= signerOf(proofKey(settings()));
  return globalThis.spotProofSigner;
}

/** The private key of this installation. Of two processes that make one at the same time, the first one's stays. */
export function proofKey(own: Pick<Settings, "dataDir" | "proofKey">): string {
  if (own.proofKey !== undefined) return own.proofKey;
  const file = keyFile(own);
  if (!existsSync(file)) writeOnce(file, newSigningKey());
  return readFileSync(file, "utf8").trim();
}

function writeOnce(file: string, key: string): void {
  try {
    writeFileSync(file, key, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
