import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

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
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keyFor(sealedFor), nonce).setAAD(Buffer.from(sealedFor.row));
  const content = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return version + Buffer.concat([nonce, content, cipher.getAuthTag()]).toString("base64url");
}

/** The text; undefined when it was changed, moved, or sealed with another secret. */
export function unseal(sealed: string, sealedFor: SealedFor): string | undefined {
  const bytes = Buffer.from(sealed.slice(version.length), "base64url");
  if (!sealed.startsWith(version) || bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(sealedFor), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(sealedFor.row))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return undefined;
  }
}

function keyFor({ secret, use }: SealedFor): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `spot035 ${use}`, 32));
}
