import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSignedBy, isSigningKey, newSigningKey, signerOf } from "#app/lib/signature.server.ts";

const signer = signerOf(newSigningKey());

describe("a signature", () => {
  test("holds for the very text that was signed, and for no other", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const signature = signer.sign(text);
        expect(isSignedBy(signer.publicKey, text, signature)).toBe(true);
        expect(isSignedBy(signer.publicKey, other, signature)).toBe(other === text);
      }),
    );
  });

  test("is another one with another key, and the key has a name", () => {
    const stranger = signerOf(newSigningKey());
    expect(stranger.keyId).not.toBe(signer.keyId);
    expect(signer.keyId).toMatch(/^[0-9a-f]{16}$/);
    expect(isSignedBy(stranger.publicKey, "text", signer.sign("text"))).toBe(false);
  });

  test("is no fault when it is no signature at all", () => {
    for (const signature of ["", "x", "é", "A".repeat(86)])
      expect(isSignedBy(signer.publicKey, "text", signature)).toBe(false);
    expect(isSignedBy("no key", "text", signer.sign("text"))).toBe(false);
  });

  test("is the one that the norm gives for its example", () => {
    // RFC 8032, 7.1, TEST 1: the empty message
    const seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    const key = Buffer.from(`302e020100300506032b657004220420${seed}`, "hex").toString("base64");
    const signature =
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
    expect(Buffer.from(signerOf(key).sign(""), "base64url").toString("hex")).toBe(signature);
  });
});

test("a key is told from what is none", () => {
  expect(isSigningKey(newSigningKey())).toBe(true);
  expect(isSigningKey("geheim")).toBe(false);
  expect(isSigningKey("")).toBe(false);
});
