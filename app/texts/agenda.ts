import { agenda as en } from "#app/texts/en/agenda.ts";
import { agenda as nl } from "#app/texts/nl/agenda.ts";

export const agendaTexts = { nl, en };
