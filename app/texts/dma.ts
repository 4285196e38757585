import { dma as en } from "#app/texts/en/dma.ts";
import { dma as nl } from "#app/texts/nl/dma.ts";

export const dmaTexts = { nl, en };
export type { DmaTexts } from "#app/texts/nl/dma.ts";
