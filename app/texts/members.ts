import { members as en } from "#app/texts/en/members.ts";
import { members as nl } from "#app/texts/nl/members.ts";

export const membersTexts = { nl, en };
