CREATE TABLE "dma_assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"response_id" uuid NOT NULL,
	"time_point" text DEFAULT 'T0' NOT NULL,
	"company_name" text,
	"vat_number" text,
	"answers" json NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "dma_assessment_responseId_unique" UNIQUE("response_id")
);
--> statement-breakpoint
CREATE TABLE "partner" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"origins" json NOT NULL,
	"counts_token_hash" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "partner_code_unique" UNIQUE("code"),
	CONSTRAINT "partner_countsTokenHash_unique" UNIQUE("counts_token_hash")
);
--> statement-breakpoint
CREATE TABLE "plan_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"track_id" uuid NOT NULL,
	"step" text,
	"title" text,
	"status" text NOT NULL,
	"horizon" text,
	"until" text,
	"done_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signpost_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"signpost" text NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	"until" text,
	"right" boolean NOT NULL,
	"person_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"response_id" uuid NOT NULL,
	"access" text NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "response_link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "response_result" (
	"response_id" uuid PRIMARY KEY NOT NULL,
	"answers" json NOT NULL,
	"score" json NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response_tally" (
	"response_id" uuid PRIMARY KEY NOT NULL,
	"counted" json NOT NULL,
	"due_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "scan_reminder" (
	"id" uuid PRIMARY KEY NOT NULL,
	"response_id" uuid NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"token_hash" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scan_reminder_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "scan_version" (
	"scan" text NOT NULL,
	"version" bigint NOT NULL,
	"status" text NOT NULL,
	"content" json NOT NULL,
	"fingerprint" text,
	"revision" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by_id" uuid,
	CONSTRAINT "scan_version_pk" PRIMARY KEY("scan","version")
);
--> statement-breakpoint
CREATE TABLE "peer_snapshot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scan" text NOT NULL,
	"model" bigint NOT NULL,
	"quarter" text NOT NULL,
	"cluster" text NOT NULL,
	"size" text NOT NULL,
	"content" json NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tally" (
	"scan" text NOT NULL,
	"version" bigint NOT NULL,
	"month" text NOT NULL,
	"measure" text NOT NULL,
	"item" text NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "tally_pk" PRIMARY KEY("scan","version","month","measure","item")
);
--> statement-breakpoint
INSERT INTO "response_link" ("id", "response_id", "access", "purpose", "token_hash", "created_at") SELECT "id", "id", 'owner', 'device', "token_hash", "started_at" FROM "response";--> statement-breakpoint
INSERT INTO "response_tally" ("response_id", "counted", "due_at") SELECT "id", '{}', "updated_at" FROM "response";--> statement-breakpoint
ALTER TABLE "response" DROP CONSTRAINT "response_tokenHash_unique";--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "track_id" uuid;--> statement-breakpoint
UPDATE "response" SET "track_id" = "id";--> statement-breakpoint
ALTER TABLE "response" ALTER COLUMN "track_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "previous_id" uuid;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "pace" text DEFAULT 'whole' NOT NULL;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "start_key_hash" text;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "partner_id" uuid;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "in_peers" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "dma_assessment" ADD CONSTRAINT "dma_assessment_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_link" ADD CONSTRAINT "response_link_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_result" ADD CONSTRAINT "response_result_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_tally" ADD CONSTRAINT "response_tally_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan_reminder" ADD CONSTRAINT "scan_reminder_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan_version" ADD CONSTRAINT "scan_version_published_by_id_person_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_step_track" ON "plan_step" USING btree ("track_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_step_once" ON "plan_step" USING btree ("track_id","step");--> statement-breakpoint
CREATE INDEX "signpost_check_signpost" ON "signpost_check" USING btree ("signpost","checked_at");--> statement-breakpoint
CREATE INDEX "response_link_response" ON "response_link" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "response_tally_due" ON "response_tally" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "scan_reminder_due" ON "scan_reminder" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "scan_reminder_response" ON "scan_reminder" USING btree ("response_id");--> statement-breakpoint
CREATE UNIQUE INDEX "peer_snapshot_group" ON "peer_snapshot" USING btree ("scan","model","quarter","cluster","size");--> statement-breakpoint
CREATE INDEX "tally_measure" ON "tally" USING btree ("measure","item");--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_previous_id_response_id_fk" FOREIGN KEY ("previous_id") REFERENCES "public"."response"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "response_track" ON "response" USING btree ("track_id");--> statement-breakpoint
CREATE UNIQUE INDEX "response_start_key" ON "response" USING btree ("start_key_hash");--> statement-breakpoint
ALTER TABLE "response" DROP COLUMN "token_hash";