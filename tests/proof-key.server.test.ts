import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isSigningKey, newSigningKey } from "#app/lib/signature.server.ts";
import { proofKey } from "#app/proof-key.server.ts";
import { readSettings } from "#app/settings.server.ts";

const folder = mkdtempSync(join(tmpdir(), "spot-proof-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the key that proofs are signed with", () => {
  it("is the one in the settings, where there is one", () => {
    const key = newSigningKey();
    expect(proofKey({ dataDir: join(folder, "none"), proofKey: key })).toBe(key);
  });

  it("is made once in the data folder, for its own user alone, and stays", () => {
    const own = { dataDir: folder, proofKey: undefined };
    const key = proofKey(own);
    expect(isSigningKey(key)).toBe(true);
    expect(proofKey(own)).toBe(key);
    expect(statSync(join(folder, "proof-key")).mode & 0o077).toBe(0);
    writeFileSync(join(folder, "proof-key"), `${key}\n`);
    expect(proofKey(own)).toBe(key);
    expect(readFileSync(join(folder, "proof-key"), "utf8")).toBe(`${key}\n`);
  });

  it("is refused at the start when it is none", () => {
    const read = (PROOF_KEY: string) => readSettings({ SESSION_SECRET: "x".repeat(40), PROOF_KEY });
    expect(read(newSigningKey())).toMatchObject({ ok: true });
    expect(read("geheim")).toEqual({
      ok: false,
      problems: ["PROOF_KEY must be an Ed25519 private key: PKCS #8 (DER) in base64, on one line"],
    });
  });
});
