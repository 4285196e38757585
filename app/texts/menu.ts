import { menu as en } from "#app/texts/en/menu.ts";
import { menu as nl } from "#app/texts/nl/menu.ts";

export const menuTexts = { nl, en };
