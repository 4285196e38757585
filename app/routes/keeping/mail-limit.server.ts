import { secondsToWait } from "#app/web/rate-limit.server.ts";

/** May this mail be asked for? The asker first: what comes from one place too often must not use up the tries of everybody it names. */
export async function mailIsLimited(clientAddress: string, email: string): Promise<boolean> {
  const wait =
    (await secondsToWait("keepingMailPerAddress", clientAddress)) ??
    (await secondsToWait("keepingMailPerEmail", email));
  return wait !== null;
}
