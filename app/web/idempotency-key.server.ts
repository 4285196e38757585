import { problemResponse } from "./problem.server.ts";

/** The key under which a program sends a request that must be done once. @throws a 400 problem document when there is none that can be used */
export function idempotencyKey(request: Request): string {
  const key = request.headers.get("Idempotency-Key") ?? "";
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const detail = "Send an Idempotency-Key header of 1 to 200 visible ASCII characters, such as a UUID.";
  throw problemResponse({ status: 400, code: "idempotency-key-missing", detail });
}

/** The key was used for something else. */
export const keyReused = (): Response => {
  const detail = "This Idempotency-Key was used with another body. Use a new key for a new request.";
  return problemResponse({ status: 422, code: "idempotency-key-reused", detail });
};
