import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

/** What a sealed text belongs to. Opened for another use, another row or with another secret it stays closed. */
export interface SealedFor {
  /** The application's secret. */
  secret: string;
  /** What kind of text it is: each kind has a key of its own. */
  use: string;
  /** Id of the row it stands in. */
  row: string;
}

const version = "v1.";
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts a text that we must be able to read back (AES-256-GCM). What need only be recognised is hashed instead: see `hashOf`. */
export function seal(text: string, sealedFor: SealedFor): string {
  return version + closed(Buffer.from(text, "utf8"), sealedFor).toString("base64url");
}

/** The text; undefined when it was changed, moved, or sealed with another secret. */
export function unseal(sealed: string, sealedFor: SealedFor): string | undefined {
  if (!sealed.startsWith(version)) return undefined;
  return opened(Buffer.from(sealed.slice(version.length), "base64url"), sealedFor)?.toString("utf8");
}

/** The same for bytes, as they stand in a file. Which key closed them stands in front, so that a changed secret can be told from a damaged file. */
export function sealBytes(bytes: Uint8Array, sealedFor: SealedFor): Buffer {
  return Buffer.concat([keyIdOf(sealedFor), closed(bytes, sealedFor)]);
}

/** The bytes; undefined when they were changed, moved, or sealed with another secret. */
export function unsealBytes(sealed: Buffer, sealedFor: SealedFor): Buffer | undefined {
  const keyId = keyIdOf(sealedFor);
  if (!sealed.subarray(0, keyId.length).equals(keyId)) return undefined;
  return opened(sealed.subarray(keyId.length), sealedFor);
}

function closed(content: Uint8Array, sealedFor: SealedFor): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keyFor(sealedFor), nonce).setAAD(Buffer.from(sealedFor.row));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

function opened(bytes: Buffer, sealedFor: SealedFor): Buffer | undefined {
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(sealedFor), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(sealedFor.row))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}

const keyIdOf = (sealedFor: SealedFor): Buffer =>
  createHash("sha256").update(keyFor(sealedFor)).digest().subarray(0, 8);

function keyFor({ secret, use }: SealedFor): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `spot035 ${use}`, 32));
}
