import { appointment as en } from "#app/texts/en/appointment.ts";
import { appointment as nl } from "#app/texts/nl/appointment.ts";

export const appointmentTexts = { nl, en };
