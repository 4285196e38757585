import { mailbox as en } from "#app/texts/en/mailbox.ts";
import { mailbox as nl } from "#app/texts/nl/mailbox.ts";

export const mailboxTexts = { nl, en };
