CREATE TABLE "access_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"scopes" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "access_token_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"proposal_id" uuid,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"made_by_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_by_id" uuid,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "candidate_period" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"hours_per_week" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"minor" boolean DEFAULT false NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_attachment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_by_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_attachment_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "confidentiality" (
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"version" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "confidentiality_pk" PRIMARY KEY("case_id","person_id","version")
);
--> statement-breakpoint
CREATE TABLE "case_waiting" (
	"candidate_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "case_waiting_pk" PRIMARY KEY("case_id","candidate_id")
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"name" text PRIMARY KEY NOT NULL,
	"value" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matching_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"based_on_id" uuid,
	"number" bigint NOT NULL,
	"mode" text NOT NULL,
	"case_ids" json NOT NULL,
	"urgent_ids" json NOT NULL,
	"candidate_ids" json NOT NULL,
	"pins" json NOT NULL,
	"forbids" json NOT NULL,
	"settings" json NOT NULL,
	"rules_version" bigint,
	"input_hash" text,
	"state" text NOT NULL,
	"step" text DEFAULT 'reading' NOT NULL,
	"progress" bigint DEFAULT 0 NOT NULL,
	"claim" uuid,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"faults" json,
	"outcome" json,
	"created_by_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"lease_until" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "matching_rules" (
	"version" bigint PRIMARY KEY NOT NULL,
	"content" json NOT NULL,
	"note" text NOT NULL,
	"published_by_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "after_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"words" text DEFAULT '' NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"declined" boolean DEFAULT false NOT NULL,
	CONSTRAINT "after_question_caseId_unique" UNIQUE("case_id"),
	CONSTRAINT "after_question_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "case_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"side" text NOT NULL,
	"person_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_reading" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"side" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assignment_id" uuid NOT NULL,
	"result" text NOT NULL,
	"link" text,
	"summary" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"returned" text,
	"returned_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "evaluation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assignment_id" uuid NOT NULL,
	"side" text NOT NULL,
	"answers" json NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assignment_id" uuid NOT NULL,
	"title" text NOT NULL,
	"due_on" text,
	"position" bigint NOT NULL,
	"done_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_hours" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assignment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"member_name" text DEFAULT '' NOT NULL,
	"day" text NOT NULL,
	"minutes" bigint NOT NULL,
	"what" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "work_hours_minutes" CHECK ("work_hours"."minutes" between 1 and 1440)
);
--> statement-breakpoint
CREATE TABLE "work_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assignment_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_proof" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assignment_id" uuid NOT NULL,
	"holder" text DEFAULT '' NOT NULL,
	"content" text NOT NULL,
	"signature" text NOT NULL,
	"public_key" text DEFAULT '' NOT NULL,
	"token_hash" text NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "work_proof_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "assignment" DROP CONSTRAINT "assignment_caseId_unique";--> statement-breakpoint
DROP INDEX "proposal_one_open";--> statement-breakpoint
ALTER TABLE "candidate" ADD COLUMN "paused_for" text;--> statement-breakpoint
ALTER TABLE "candidate" ADD COLUMN "unanswered_from" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "candidate" ADD COLUMN "minor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "candidate" ADD COLUMN "teacher_id" uuid;--> statement-breakpoint
ALTER TABLE "candidate_conflict" ADD COLUMN "company" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "company_named" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "priority" bigint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "shared" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "shared_consent" json;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "revived_for" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "template" text;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "part_of_id" uuid;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "after_id" uuid;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "automatic_next" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "place" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "reason_code" text;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "withdrawn_for" text;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "confirmed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "next_of_id" uuid;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "reminds_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "reminded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_made_by_id_person_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_answered_by_id_person_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_period" ADD CONSTRAINT "candidate_period_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_attachment" ADD CONSTRAINT "case_attachment_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_attachment" ADD CONSTRAINT "case_attachment_uploaded_by_id_person_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confidentiality" ADD CONSTRAINT "confidentiality_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confidentiality" ADD CONSTRAINT "confidentiality_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_waiting" ADD CONSTRAINT "case_waiting_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_waiting" ADD CONSTRAINT "case_waiting_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_round" ADD CONSTRAINT "matching_round_created_by_id_person_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_rules" ADD CONSTRAINT "matching_rules_published_by_id_person_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "after_question" ADD CONSTRAINT "after_question_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reading" ADD CONSTRAINT "case_reading_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_hours" ADD CONSTRAINT "work_hours_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_hours" ADD CONSTRAINT "work_hours_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_member" ADD CONSTRAINT "work_member_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_proof" ADD CONSTRAINT "work_proof_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_token_person" ON "access_token" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "objection_open" ON "objection" USING btree ("answered_at","created_at");--> statement-breakpoint
CREATE INDEX "objection_candidate" ON "objection" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "candidate_period_candidate" ON "candidate_period" USING btree ("candidate_id","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "group_member_name" ON "group_member" USING btree ("candidate_id","name");--> statement-breakpoint
CREATE INDEX "case_attachment_case" ON "case_attachment" USING btree ("case_id","created_at");--> statement-breakpoint
CREATE INDEX "case_waiting_candidate" ON "case_waiting" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "matching_round_state" ON "matching_round" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "matching_round_based_on" ON "matching_round" USING btree ("based_on_id");--> statement-breakpoint
CREATE INDEX "case_message_case" ON "case_message" USING btree ("case_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "case_reading_side" ON "case_reading" USING btree ("case_id","side");--> statement-breakpoint
CREATE INDEX "delivery_assignment" ON "delivery" USING btree ("assignment_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_side" ON "evaluation" USING btree ("assignment_id","side");--> statement-breakpoint
CREATE INDEX "milestone_assignment" ON "milestone" USING btree ("assignment_id","position");--> statement-breakpoint
CREATE INDEX "work_hours_assignment" ON "work_hours" USING btree ("assignment_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "work_member_name" ON "work_member" USING btree ("assignment_id","name");--> statement-breakpoint
CREATE INDEX "work_proof_assignment" ON "work_proof" USING btree ("assignment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "work_proof_valid" ON "work_proof" USING btree ("assignment_id","holder") WHERE "work_proof"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_teacher_id_person_id_fk" FOREIGN KEY ("teacher_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_part_of_id_case_file_id_fk" FOREIGN KEY ("part_of_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_after_id_case_file_id_fk" FOREIGN KEY ("after_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_merged_into_id_case_file_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_confirmed_by_id_person_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_round_id_matching_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."matching_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidate_conflict_with" ON "candidate_conflict" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "candidate_conflict_named" ON "candidate_conflict" USING btree ("company_key");--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_one_open" ON "assignment" USING btree ("case_id") WHERE "assignment"."status" <> 'confirmed';--> statement-breakpoint
CREATE INDEX "assignment_case" ON "assignment" USING btree ("case_id","created_at");--> statement-breakpoint
CREATE INDEX "case_file_part" ON "case_file" USING btree ("part_of_id");--> statement-breakpoint
CREATE INDEX "case_file_merged" ON "case_file" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "proposal_open" ON "proposal" USING btree ("status","expires_at");--> statement-breakpoint
CREATE INDEX "proposal_round" ON "proposal" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_one_open" ON "proposal" USING btree ("case_id","place") WHERE "proposal"."status" in ('proposed', 'viewed', 'confirming');