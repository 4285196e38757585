import * as access from "#db/schema/access.ts";
import * as agenda from "#db/schema/agenda.ts";
import * as booking from "#db/schema/booking.ts";
import * as calendars from "#db/schema/calendars.ts";
import * as candidates from "#db/schema/candidates.ts";
import * as casePapers from "#db/schema/case-papers.ts";
import * as cases from "#db/schema/cases.ts";
import * as dma from "#db/schema/dma.ts";
import * as journal from "#db/schema/journal.ts";
import * as mail from "#db/schema/mail.ts";
import * as partners from "#db/schema/partners.ts";
import * as people from "#db/schema/people.ts";
import * as plan from "#db/schema/plan.ts";
import * as revisions from "#db/schema/revisions.ts";
import * as rounds from "#db/schema/rounds.ts";
import * as scan from "#db/schema/scan.ts";
import * as skills from "#db/schema/skills.ts";
import * as statistics from "#db/schema/statistics.ts";
import * as waiting from "#db/schema/waiting.ts";
import * as webhooks from "#db/schema/webhooks.ts";
import * as work from "#db/schema/work.ts";

/** Every table there is. */
export const schema = {
  ...people,
  ...partners,
  ...scan,
  ...plan,
  ...dma,
  ...statistics,
  ...agenda,
  ...booking,
  ...waiting,
  ...calendars,
  ...webhooks,
  ...skills,
  ...revisions,
  ...rounds,
  ...candidates,
  ...cases,
  ...casePapers,
  ...work,
  ...access,
  ...journal,
  ...mail,
};
