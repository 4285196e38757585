CREATE TABLE "absence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"advisor_id" uuid NOT NULL,
	"first_date" text NOT NULL,
	"last_date" text NOT NULL,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"substitute_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "absence_order" CHECK ("absence"."first_date" <= "absence"."last_date")
);
--> statement-breakpoint
CREATE TABLE "appointment_type" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"names" json NOT NULL,
	"about" json NOT NULL,
	"duration" bigint NOT NULL,
	"step" bigint NOT NULL,
	"anchor" text NOT NULL,
	"buffer_before" bigint NOT NULL,
	"buffer_after" bigint NOT NULL,
	"buffers_inside" boolean DEFAULT false NOT NULL,
	"min_notice" bigint NOT NULL,
	"move_notice" bigint NOT NULL,
	"cancel_notice" bigint NOT NULL,
	"window" json NOT NULL,
	"max_per_day" bigint,
	"max_per_week" bigint,
	"seats" bigint DEFAULT 1 NOT NULL,
	"hosting" text NOT NULL,
	"hosts_needed" bigint DEFAULT 1 NOT NULL,
	"places" json NOT NULL,
	"room_features" json NOT NULL,
	"approval" boolean DEFAULT false NOT NULL,
	"questions" json NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "appointment_type_code_unique" UNIQUE("code"),
	CONSTRAINT "appointment_type_lengths" CHECK ("appointment_type"."duration" > 0 and "appointment_type"."step" > 0 and "appointment_type"."seats" > 0)
);
--> statement-breakpoint
CREATE TABLE "appointment_type_host" (
	"type_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "appointment_type_host_pk" PRIMARY KEY("type_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "office_day" (
	"date" text PRIMARY KEY NOT NULL,
	"closed" boolean NOT NULL,
	"name" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resource" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"revision" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"seats" bigint NOT NULL,
	"features" json NOT NULL,
	"minutes_before" bigint DEFAULT 0 NOT NULL,
	"minutes_after" bigint DEFAULT 0 NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"advisor_id" uuid NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"places" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedule_day" (
	"schedule_id" uuid NOT NULL,
	"date" text NOT NULL,
	"hours" json NOT NULL,
	CONSTRAINT "schedule_day_pk" PRIMARY KEY("schedule_id","date")
);
--> statement-breakpoint
CREATE TABLE "schedule_hours" (
	"id" uuid PRIMARY KEY NOT NULL,
	"schedule_id" uuid NOT NULL,
	"iso_weekday" bigint NOT NULL,
	"start_minute" bigint NOT NULL,
	"end_minute" bigint NOT NULL,
	CONSTRAINT "schedule_hours_day" CHECK ("schedule_hours"."iso_weekday" between 1 and 7),
	CONSTRAINT "schedule_hours_order" CHECK ("schedule_hours"."start_minute" >= 0 and "schedule_hours"."start_minute" < "schedule_hours"."end_minute" and "schedule_hours"."end_minute" <= 1440)
);
--> statement-breakpoint
CREATE TABLE "appointment_action" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appointment_id" uuid NOT NULL,
	"text" text NOT NULL,
	"who" text NOT NULL,
	"due_on" text,
	"done_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointment_note" (
	"appointment_id" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "appointment_note_pk" PRIMARY KEY("appointment_id","revision")
);
--> statement-breakpoint
CREATE TABLE "appointment_rating" (
	"appointment_id" uuid PRIMARY KEY NOT NULL,
	"rating" bigint NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "appointment_rating_range" CHECK ("appointment_rating"."rating" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "reservation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type_id" uuid NOT NULL,
	"place" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"room_id" uuid,
	"seats" bigint DEFAULT 1 NOT NULL,
	"seats_taken" bigint DEFAULT 0 NOT NULL,
	"held_until" timestamp (3) with time zone,
	"hold_hash" text,
	"held_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reservation_holdHash_unique" UNIQUE("hold_hash"),
	CONSTRAINT "reservation_order" CHECK ("reservation"."starts_at" < "reservation"."ends_at"),
	CONSTRAINT "reservation_seats" CHECK ("reservation"."seats_taken" between 0 and "reservation"."seats")
);
--> statement-breakpoint
CREATE TABLE "reservation_resource" (
	"reservation_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	"taken_from" timestamp (3) with time zone NOT NULL,
	"taken_until" timestamp (3) with time zone NOT NULL,
	"leads" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "reservation_resource_pk" PRIMARY KEY("reservation_id","resource_id")
);
--> statement-breakpoint
CREATE TABLE "waiting_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type_id" uuid NOT NULL,
	"place" text NOT NULL,
	"visit" json,
	"postcode" text,
	"advisor_id" uuid,
	"appointment_id" uuid,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"company" text NOT NULL,
	"question" text NOT NULL,
	"answers" json NOT NULL,
	"language" text NOT NULL,
	"response_id" uuid,
	"first_date" text NOT NULL,
	"last_date" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "waiting_entry_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "waiting_offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"reservation_id" uuid,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "busy_calendar" (
	"id" uuid PRIMARY KEY NOT NULL,
	"advisor_id" uuid NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"etag" text,
	"read_at" timestamp (3) with time zone,
	"tried_at" timestamp (3) with time zone,
	"fault" text,
	"due_at" timestamp (3) with time zone,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "busy_time" (
	"id" uuid PRIMARY KEY NOT NULL,
	"calendar_id" uuid NOT NULL,
	"advisor_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resource_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"only_busy" boolean NOT NULL,
	"created_by_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_feed_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "webhook" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"events" json NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_by_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"webhook_id" uuid NOT NULL,
	"event" text NOT NULL,
	"payload" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"last_status" bigint,
	"last_error" text,
	"done_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone
);
--> statement-breakpoint
INSERT INTO "resource" ("id", "kind") VALUES ('019ac000-0000-7000-8000-000000000000', 'office');--> statement-breakpoint
INSERT INTO "resource" ("id", "kind") SELECT "person_id", 'advisor' FROM "advisor_agenda" UNION SELECT "resource_id", 'advisor' FROM "appointment_slot" UNION SELECT "advisor_id", 'advisor' FROM "appointment";--> statement-breakpoint
INSERT INTO "appointment_type" ("id", "code", "names", "about", "duration", "step", "anchor", "buffer_before", "buffer_after", "buffers_inside", "min_notice", "move_notice", "cancel_notice", "window", "hosting", "places", "room_features", "questions", "position", "updated_at") VALUES ('019ac000-0000-7000-8000-000000000001', 'intake', '{"nl":"Intakegesprek","en":"Intake"}', '{"nl":"Je eerste gesprek: we maken kennis en kijken samen waar je begint. De uitslag van je scan nemen we erbij.","en":"Your first conversation: we get to know each other and see together where you begin. We look at the result of your scan."}', 45, 30, 'hour', 0, 15, false, 1440, 0, 0, '{"kind":"days","days":60}', 'named', '["media-park","online","on-site"]', '[]', '[]', 0, '1970-01-01T00:00:00Z');--> statement-breakpoint
INSERT INTO "appointment_type" ("id", "code", "names", "about", "duration", "step", "anchor", "buffer_before", "buffer_after", "buffers_inside", "min_notice", "move_notice", "cancel_notice", "window", "hosting", "places", "room_features", "questions", "position", "updated_at") VALUES ('019ac000-0000-7000-8000-000000000002', 'advice', '{"nl":"Adviesgesprek","en":"Advice session"}', '{"nl":"Je was al bij ons, of je weet precies wat je wilt vragen. We gaan dieper in op één onderwerp.","en":"You have been with us before, or you know exactly what you want to ask. We go deeper into one subject."}', 60, 30, 'hour', 0, 15, false, 1440, 0, 0, '{"kind":"days","days":60}', 'named', '["media-park","online","on-site"]', '[]', '[]', 1, '1970-01-01T00:00:00Z');--> statement-breakpoint
INSERT INTO "schedule" ("id", "advisor_id", "name", "time_zone", "places", "created_at") SELECT min("id"::text)::uuid, "weekly_hours"."advisor_id", '', coalesce(max("advisor_agenda"."time_zone"), 'Europe/Amsterdam'), "places"::text::json, now() FROM "weekly_hours" LEFT JOIN "advisor_agenda" ON "advisor_agenda"."person_id" = "weekly_hours"."advisor_id" GROUP BY "weekly_hours"."advisor_id", "places"::text;--> statement-breakpoint
INSERT INTO "schedule_hours" ("id", "schedule_id", "iso_weekday", "start_minute", "end_minute") SELECT "weekly_hours"."id", "schedule"."id", "iso_weekday", "start_minute", "end_minute" FROM "weekly_hours" INNER JOIN "schedule" ON "schedule"."advisor_id" = "weekly_hours"."advisor_id" AND "schedule"."places"::text = "weekly_hours"."places"::text;--> statement-breakpoint
INSERT INTO "reservation" ("id", "type_id", "place", "starts_at", "ends_at", "seats", "seats_taken", "created_at") SELECT "id", (case "kind" when 'intake' then '019ac000-0000-7000-8000-000000000001' else '019ac000-0000-7000-8000-000000000002' end)::uuid, "place", "starts_at", "ends_at", 1, 1, "created_at" FROM "appointment" WHERE "status" <> 'cancelled' AND EXISTS (SELECT 1 FROM "appointment_slot" WHERE "appointment_slot"."appointment_id" = "appointment"."id");--> statement-breakpoint
INSERT INTO "reservation_resource" ("reservation_id", "resource_id", "taken_from", "taken_until", "leads") SELECT "appointment_id", "resource_id", min("appointment_slot"."starts_at"), max("appointment_slot"."starts_at") + interval '5 minutes', 1 FROM "appointment_slot" INNER JOIN "reservation" ON "reservation"."id" = "appointment_slot"."appointment_id" GROUP BY "appointment_id", "resource_id";--> statement-breakpoint
ALTER TABLE "weekly_hours" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "weekly_hours" CASCADE;--> statement-breakpoint
ALTER TABLE "appointment_slot" DROP CONSTRAINT "appointment_slot_resource_id_person_id_fk";
--> statement-breakpoint
ALTER TABLE "appointment_slot" DROP CONSTRAINT "appointment_slot_appointment_id_appointment_id_fk";
--> statement-breakpoint
DROP INDEX "appointment_slot_appointment";--> statement-breakpoint
ALTER TABLE "advisor_agenda" ADD COLUMN "max_per_day" bigint;--> statement-breakpoint
ALTER TABLE "advisor_agenda" ADD COLUMN "max_per_week" bigint;--> statement-breakpoint
ALTER TABLE "advisor_agenda" ADD COLUMN "share" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "advisor_agenda" ADD COLUMN "meeting_url" text;--> statement-breakpoint
ALTER TABLE "advisor_agenda" ADD COLUMN "specialisms" json DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "advisor_agenda" ALTER COLUMN "specialisms" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "advisor_agenda" ADD COLUMN "wishes" json DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "advisor_agenda" ALTER COLUMN "wishes" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "type_id" uuid;--> statement-breakpoint
UPDATE "appointment" SET "type_id" = (case "kind" when 'intake' then '019ac000-0000-7000-8000-000000000001' else '019ac000-0000-7000-8000-000000000002' end)::uuid;--> statement-breakpoint
ALTER TABLE "appointment" ALTER COLUMN "type_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "reservation_id" uuid;--> statement-breakpoint
UPDATE "appointment" SET "reservation_id" = (SELECT "id" FROM "reservation" WHERE "reservation"."id" = "appointment"."id");--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "guest_zone" text;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "answers" json DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "appointment" ALTER COLUMN "answers" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
DELETE FROM "appointment_slot" WHERE "appointment_id" NOT IN (SELECT "id" FROM "reservation");--> statement-breakpoint
ALTER TABLE "appointment_slot" ADD COLUMN "reservation_id" uuid;--> statement-breakpoint
UPDATE "appointment_slot" SET "reservation_id" = "appointment_id";--> statement-breakpoint
ALTER TABLE "appointment_slot" ALTER COLUMN "reservation_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox_mail" ADD COLUMN "thread" text;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_advisor_id_person_id_fk" FOREIGN KEY ("advisor_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_substitute_id_person_id_fk" FOREIGN KEY ("substitute_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_type_host" ADD CONSTRAINT "appointment_type_host_type_id_appointment_type_id_fk" FOREIGN KEY ("type_id") REFERENCES "public"."appointment_type"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_type_host" ADD CONSTRAINT "appointment_type_host_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room" ADD CONSTRAINT "room_id_resource_id_fk" FOREIGN KEY ("id") REFERENCES "public"."resource"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_advisor_id_person_id_fk" FOREIGN KEY ("advisor_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_day" ADD CONSTRAINT "schedule_day_schedule_id_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedule"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_hours" ADD CONSTRAINT "schedule_hours_schedule_id_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedule"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_action" ADD CONSTRAINT "appointment_action_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_note" ADD CONSTRAINT "appointment_note_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_note" ADD CONSTRAINT "appointment_note_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_rating" ADD CONSTRAINT "appointment_rating_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_type_id_appointment_type_id_fk" FOREIGN KEY ("type_id") REFERENCES "public"."appointment_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_room_id_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."room"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_resource" ADD CONSTRAINT "reservation_resource_reservation_id_reservation_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_resource" ADD CONSTRAINT "reservation_resource_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_type_id_appointment_type_id_fk" FOREIGN KEY ("type_id") REFERENCES "public"."appointment_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_advisor_id_person_id_fk" FOREIGN KEY ("advisor_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_offer" ADD CONSTRAINT "waiting_offer_entry_id_waiting_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."waiting_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_offer" ADD CONSTRAINT "waiting_offer_reservation_id_reservation_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "busy_calendar" ADD CONSTRAINT "busy_calendar_advisor_id_person_id_fk" FOREIGN KEY ("advisor_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "busy_time" ADD CONSTRAINT "busy_time_calendar_id_busy_calendar_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."busy_calendar"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "busy_time" ADD CONSTRAINT "busy_time_advisor_id_person_id_fk" FOREIGN KEY ("advisor_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_created_by_id_person_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_created_by_id_person_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absence_advisor" ON "absence" USING btree ("advisor_id","last_date");--> statement-breakpoint
CREATE INDEX "schedule_advisor" ON "schedule" USING btree ("advisor_id");--> statement-breakpoint
CREATE INDEX "schedule_hours_schedule" ON "schedule_hours" USING btree ("schedule_id");--> statement-breakpoint
CREATE INDEX "appointment_action_appointment" ON "appointment_action" USING btree ("appointment_id");--> statement-breakpoint
CREATE INDEX "reservation_starts" ON "reservation" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "reservation_held" ON "reservation" USING btree ("held_until");--> statement-breakpoint
CREATE INDEX "reservation_resource_time" ON "reservation_resource" USING btree ("resource_id","taken_from");--> statement-breakpoint
CREATE INDEX "waiting_entry_queue" ON "waiting_entry" USING btree ("status","type_id","created_at");--> statement-breakpoint
CREATE INDEX "waiting_entry_appointment" ON "waiting_entry" USING btree ("appointment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_offer_one_open" ON "waiting_offer" USING btree ("entry_id") WHERE "waiting_offer"."status" = 'open';--> statement-breakpoint
CREATE INDEX "waiting_offer_expires" ON "waiting_offer" USING btree ("status","expires_at");--> statement-breakpoint
CREATE INDEX "busy_calendar_advisor" ON "busy_calendar" USING btree ("advisor_id");--> statement-breakpoint
CREATE INDEX "busy_calendar_due" ON "busy_calendar" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "busy_time_advisor" ON "busy_time" USING btree ("advisor_id","starts_at");--> statement-breakpoint
CREATE INDEX "busy_time_calendar" ON "busy_time" USING btree ("calendar_id");--> statement-breakpoint
CREATE INDEX "calendar_feed_resource" ON "calendar_feed" USING btree ("resource_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_due" ON "webhook_delivery" USING btree ("done_at","failed_at","due_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_webhook" ON "webhook_delivery" USING btree ("webhook_id","created_at");--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_type_id_appointment_type_id_fk" FOREIGN KEY ("type_id") REFERENCES "public"."appointment_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_reservation_id_reservation_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_slot" ADD CONSTRAINT "appointment_slot_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_slot" ADD CONSTRAINT "appointment_slot_reservation_id_reservation_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointment_organisation" ON "appointment" USING btree ("organisation_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointment_reservation" ON "appointment" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "appointment_slot_reservation" ON "appointment_slot" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "outbox_mail_thread" ON "outbox_mail" USING btree ("thread");--> statement-breakpoint
ALTER TABLE "advisor_agenda" DROP COLUMN "slot_minutes";--> statement-breakpoint
ALTER TABLE "appointment" DROP COLUMN "kind";--> statement-breakpoint
ALTER TABLE "appointment_slot" DROP COLUMN "appointment_id";