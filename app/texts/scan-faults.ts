import { scanFaults as en } from "#app/texts/en/scan-faults.ts";
import { scanFaults as nl } from "#app/texts/nl/scan-faults.ts";

export const scanFaultTexts = { nl, en };
export type { ScanFaultTexts } from "#app/texts/nl/scan-faults.ts";
