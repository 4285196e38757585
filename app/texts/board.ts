import { board as en } from "#app/texts/en/board.ts";
import { board as nl } from "#app/texts/nl/board.ts";

export const boardTexts = { nl, en };
