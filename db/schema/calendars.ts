import { boolean, createdAt, id, index, instant, integer, table, text, uuid } from "#db/columns.ts";
import { resource } from "#db/schema/agenda.ts";
import { person } from "#db/schema/people.ts";

/** A secret address at which a calendar program reads the agenda of an advisor or a room. */
export const calendarFeed = table(
  "calendar_feed",
  {
    id: id(),
    resourceId: uuid()
      .notNull()
      .references(() => resource.id),
    tokenHash: text().notNull().unique(),
    /** Only that it is taken, without with whom and about what. */
    onlyBusy: boolean().notNull(),
    createdById: uuid().references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    revokedAt: instant(),
    readAt: instant(),
  },
  (t) => [index("calendar_feed_resource").on(t.resourceId)],
);

/** Another calendar of an advisor of which the busy times count here: a file she handed in, or an address that is fetched now and then. */
export const busyCalendar = table(
  "busy_calendar",
  {
    id: id(),
    advisorId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** Null: a file. The address is a secret of hers: it is never shown whole. */
    url: text(),
    etag: text(),
    /** When the times that count now were read. */
    readAt: instant(),
    /** When it was last tried, and what was wrong then; null when it went well. */
    triedAt: instant(),
    fault: text(),
    /** When it is fetched next; the lease of who fetches it. */
    dueAt: instant(),
    attempts: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [index("busy_calendar_advisor").on(t.advisorId), index("busy_calendar_due").on(t.dueAt)],
);

/** When an advisor is busy elsewhere. */
export const busyTime = table(
  "busy_time",
  {
    id: id(),
    calendarId: uuid()
      .notNull()
      .references(() => busyCalendar.id, { onDelete: "cascade" }),
    advisorId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [index("busy_time_advisor").on(t.advisorId, t.startsAt), index("busy_time_calendar").on(t.calendarId)],
);
