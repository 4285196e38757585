CREATE TABLE "advisor_agenda" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"time_zone" text NOT NULL,
	"slot_minutes" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"address" text,
	"advisor_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"response_id" uuid,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"wall_time" text NOT NULL,
	"status" text DEFAULT 'confirmed' NOT NULL,
	"question" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"notes_revision" bigint DEFAULT 0 NOT NULL,
	"sequence" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "appointment_reference_unique" UNIQUE("reference"),
	CONSTRAINT "appointment_order" CHECK ("appointment"."starts_at" < "appointment"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "appointment_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appointment_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "appointment_link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "appointment_slot" (
	"resource_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"appointment_id" uuid NOT NULL,
	CONSTRAINT "appointment_slot_pk" PRIMARY KEY("resource_id","starts_at")
);
--> statement-breakpoint
CREATE TABLE "idempotent_answer" (
	"key" text PRIMARY KEY NOT NULL,
	"request_hash" text NOT NULL,
	"status" bigint NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "weekly_hours" (
	"id" uuid PRIMARY KEY NOT NULL,
	"advisor_id" uuid NOT NULL,
	"iso_weekday" bigint NOT NULL,
	"start_minute" bigint NOT NULL,
	"end_minute" bigint NOT NULL,
	"places" json NOT NULL,
	CONSTRAINT "weekly_hours_day" CHECK ("weekly_hours"."iso_weekday" between 1 and 7),
	CONSTRAINT "weekly_hours_order" CHECK ("weekly_hours"."start_minute" >= 0 and "weekly_hours"."start_minute" < "weekly_hours"."end_minute" and "weekly_hours"."end_minute" <= 1440)
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"status" text NOT NULL,
	"result" text DEFAULT '' NOT NULL,
	"rating" bigint,
	"remark" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "assignment_caseId_unique" UNIQUE("case_id"),
	CONSTRAINT "assignment_rating" CHECK ("assignment"."rating" is null or "assignment"."rating" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "case_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"advisor_id" uuid NOT NULL,
	"appointment_id" uuid,
	"response_id" uuid,
	"title" text NOT NULL,
	"question" text NOT NULL,
	"level" bigint NOT NULL,
	"effort_hours" bigint NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"place" text NOT NULL,
	"languages" json NOT NULL,
	"flags" json NOT NULL,
	"repeatable" boolean DEFAULT false NOT NULL,
	"supervision_hours" bigint DEFAULT 1 NOT NULL,
	"budget_cents" bigint,
	"status" text NOT NULL,
	"lane" text,
	"routing" json,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_file_reference_unique" UNIQUE("reference"),
	CONSTRAINT "case_file_level" CHECK ("case_file"."level" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "case_skill" (
	"case_id" uuid NOT NULL,
	"skill" text NOT NULL,
	"level" bigint NOT NULL,
	"must" boolean NOT NULL,
	CONSTRAINT "case_skill_pk" PRIMARY KEY("case_id","skill"),
	CONSTRAINT "case_skill_level" CHECK ("case_skill"."level" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"fit" bigint NOT NULL,
	"explanation" json NOT NULL,
	"rules_version" bigint NOT NULL,
	"status" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"decline_reason" text,
	"decline_note" text,
	"proposed_by_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "proposal_fit" CHECK ("proposal"."fit" between 0 and 1000)
);
--> statement-breakpoint
CREATE TABLE "journal_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"action" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" uuid NOT NULL,
	"case_id" uuid,
	"facts" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"to_name" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"invitation" json,
	"key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"last_error" text,
	"done_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_mail_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"language" text DEFAULT 'nl' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contact_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "file_link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "login_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text,
	"browser_hash" text,
	"wrong_codes" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "login_link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sector" text,
	"size" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"language" text DEFAULT 'nl' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "person_role" (
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "person_role_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "person_skill" (
	"person_id" uuid NOT NULL,
	"skill" text NOT NULL,
	"level" bigint NOT NULL,
	CONSTRAINT "person_skill_pk" PRIMARY KEY("person_id","skill"),
	CONSTRAINT "person_skill_level" CHECK ("person_skill"."level" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "profile" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"lane" text NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"level" bigint NOT NULL,
	"hours_per_week" bigint NOT NULL,
	"capacity" bigint NOT NULL,
	"available_from" text NOT NULL,
	"available_until" text NOT NULL,
	"languages" json NOT NULL,
	"places" json NOT NULL,
	"max_travel_band" bigint DEFAULT 2 NOT NULL,
	"sectors" json NOT NULL,
	"conflict_organisation_ids" json NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"waiting_since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_count" (
	"key" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "rate_count_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"level" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"response_id" uuid NOT NULL,
	"question" text NOT NULL,
	"value" json NOT NULL,
	"revision" bigint NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answer_pk" PRIMARY KEY("response_id","question")
);
--> statement-breakpoint
CREATE TABLE "response" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scan" text NOT NULL,
	"version" bigint NOT NULL,
	"language" text NOT NULL,
	"token_hash" text NOT NULL,
	"contact_id" uuid,
	"started_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "response_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "advisor_agenda" ADD CONSTRAINT "advisor_agenda_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_advisor_id_person_id_fk" FOREIGN KEY ("advisor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_link" ADD CONSTRAINT "appointment_link_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_slot" ADD CONSTRAINT "appointment_slot_resource_id_person_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_slot" ADD CONSTRAINT "appointment_slot_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_advisor_id_person_id_fk" FOREIGN KEY ("advisor_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_candidate_id_person_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_advisor_id_person_id_fk" FOREIGN KEY ("advisor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_skill" ADD CONSTRAINT "case_skill_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_candidate_id_person_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposed_by_id_person_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_link" ADD CONSTRAINT "file_link_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_link" ADD CONSTRAINT "login_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_skill" ADD CONSTRAINT "person_skill_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointment_advisor" ON "appointment" USING btree ("advisor_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointment_contact" ON "appointment" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "appointment_starts" ON "appointment" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "appointment_link_appointment" ON "appointment_link" USING btree ("appointment_id");--> statement-breakpoint
CREATE INDEX "appointment_slot_appointment" ON "appointment_slot" USING btree ("appointment_id");--> statement-breakpoint
CREATE INDEX "weekly_hours_advisor" ON "weekly_hours" USING btree ("advisor_id");--> statement-breakpoint
CREATE INDEX "assignment_candidate" ON "assignment" USING btree ("candidate_id","status");--> statement-breakpoint
CREATE INDEX "case_file_advisor" ON "case_file" USING btree ("advisor_id","created_at");--> statement-breakpoint
CREATE INDEX "case_file_status" ON "case_file" USING btree ("status","lane");--> statement-breakpoint
CREATE INDEX "case_file_contact" ON "case_file" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "case_file_appointment" ON "case_file" USING btree ("appointment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_one_open" ON "proposal" USING btree ("case_id") WHERE "proposal"."status" in ('proposed', 'viewed');--> statement-breakpoint
CREATE INDEX "proposal_candidate" ON "proposal" USING btree ("candidate_id","created_at");--> statement-breakpoint
CREATE INDEX "proposal_case" ON "proposal" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "journal_entry_object" ON "journal_entry" USING btree ("object_type","object_id");--> statement-breakpoint
CREATE INDEX "journal_entry_case" ON "journal_entry" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "outbox_mail_due" ON "outbox_mail" USING btree ("done_at","failed_at","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_email" ON "contact" USING btree ("email");--> statement-breakpoint
CREATE INDEX "contact_organisation" ON "contact" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "file_link_contact" ON "file_link" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "login_link_person" ON "login_link" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "login_link_browser" ON "login_link" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "rate_count_window" ON "rate_count" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "response_contact" ON "response" USING btree ("contact_id");