import * as booking from "#db/schema/booking.ts";
import * as cases from "#db/schema/cases.ts";
import * as journal from "#db/schema/journal.ts";
import * as mail from "#db/schema/mail.ts";
import * as people from "#db/schema/people.ts";
import * as scan from "#db/schema/scan.ts";

/** Every table there is. */
export const schema = { ...people, ...scan, ...booking, ...cases, ...journal, ...mail };
