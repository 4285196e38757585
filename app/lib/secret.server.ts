import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";

/** A fresh secret for a link or cookie: 256 bits, URL-safe. */
export const newToken = () => randomBytes(32).toString("base64url");

/** A fresh code of six digits, for typing over. */
export const newCode = () => String(randomInt(0, 1_000_000)).padStart(6, "0");

/** What is kept of a secret of 128 bits or more: its SHA-256. Without a salt, since it cannot be guessed. */
export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** A keyed fingerprint, for values that can be guessed, such as addresses. */
export const fingerprint = (value: string, key: string) => createHmac("sha256", key).update(value).digest("base64url");
