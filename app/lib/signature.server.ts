import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

/** Signs texts with one Ed25519 key (RFC 8032), and says which key that is. */
export interface Signer {
  /** First 16 hexadecimal digits of the SHA-256 of the public key (SPKI, DER). */
  readonly keyId: string;
  /** The public key: SPKI in PEM. */
  readonly publicKey: string;
  /** @returns the signature of the text's UTF-8, base64url */
  readonly sign: (text: string) => string;
}

/** A fresh private key: PKCS #8 (DER) in base64, on one line. */
export const newSigningKey = (): string =>
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");

/** Is this an Ed25519 private key as `newSigningKey` writes it? */
export function isSigningKey(text: string): boolean {
  try {
    return readKey(text).asymmetricKeyType === "ed25519";
  } catch {
    return false;
  }
}

/** @param key as `newSigningKey` writes it. @throws when it is none */
export function signerOf(key: string): Signer {
  const privateKey = readKey(key);
  const shared = createPublicKey(privateKey);
  return {
    keyId: nameOf(shared),
    publicKey: shared.export({ type: "spki", format: "pem" }).toString(),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString("base64url"),
  };
}

/** The name of a public key: see `Signer`. @param publicKey SPKI in PEM */
export const keyIdOf = (publicKey: string): string => nameOf(createPublicKey(publicKey));

/** Was this very text signed with the private half of this key? */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}

const readKey = (text: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" });

const nameOf = (key: KeyObject): string =>
  createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 16);
