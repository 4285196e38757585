import type { AppLoadContext } from "@remix-run/node";
import { leaveDevice } from "#app/domain/keeping/device-commands.server.ts";
import type { Language } from "#app/texts/language.ts";
import { scanSaidTexts } from "#app/texts/scan-said.ts";
import { forgetScan, isShared, sharedToken } from "./open-scan.server.ts";

/** Takes the scan off this device. When others use the device too, nothing is left behind on it. @returns headers of the answer */
export async function leaveScan(request: Request, context: AppLoadContext): Promise<Headers> {
  const headers = forgetScan();
  if (!isShared(request)) return headers;
  const token = sharedToken(request);
  if (token !== null) await leaveDevice(context.db, token, new Date());
  headers.set("Clear-Site-Data", '"cache", "cookies", "storage"');
  return headers;
}

/** What to do before she leaves a device that others use too; null on a device of her own. */
export function leaveWords(request: Request, language: Language) {
  return isShared(request) ? scanSaidTexts[language].leave : null;
}
