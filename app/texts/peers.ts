import { peers as en } from "#app/texts/en/peers.ts";
import { peers as nl } from "#app/texts/nl/peers.ts";

export const peersTexts = { nl, en };
export type { PeersTexts } from "#app/texts/nl/peers.ts";
