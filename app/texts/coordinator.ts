import { coordinator as en } from "#app/texts/en/coordinator.ts";
import { coordinator as nl } from "#app/texts/nl/coordinator.ts";

export const coordinatorTexts = { nl, en };
