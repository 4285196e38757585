CREATE TABLE "candidate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lane" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text,
	"headline" text DEFAULT '' NOT NULL,
	"level" bigint NOT NULL,
	"hours_per_week" bigint NOT NULL,
	"capacity" bigint NOT NULL,
	"available_from" text NOT NULL,
	"available_until" text,
	"languages" json NOT NULL,
	"places" json NOT NULL,
	"max_travel_band" bigint DEFAULT 2 NOT NULL,
	"sectors" json NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"consent_at" timestamp (3) with time zone,
	"waiting_since" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "candidate_level" CHECK ("candidate"."level" between 1 and 4),
	CONSTRAINT "candidate_name" CHECK (("candidate"."lane" = 'mbo') = ("candidate"."name" is not null))
);
--> statement-breakpoint
CREATE TABLE "candidate_conflict" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"organisation_id" uuid,
	"company_key" text,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "candidate_conflict_company" CHECK (("candidate_conflict"."organisation_id" is null) <> ("candidate_conflict"."company_key" is null))
);
--> statement-breakpoint
CREATE TABLE "candidate_skill" (
	"candidate_id" uuid NOT NULL,
	"skill" text NOT NULL,
	"level" bigint NOT NULL,
	CONSTRAINT "candidate_skill_pk" PRIMARY KEY("candidate_id","skill"),
	CONSTRAINT "candidate_skill_level" CHECK ("candidate_skill"."level" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "frontrunner_facts" (
	"candidate_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"rate_cents" bigint,
	"per_quarter" bigint NOT NULL,
	"regions" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_facts" (
	"candidate_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"crebo" text,
	"mbo_level" bigint NOT NULL,
	"size" bigint NOT NULL,
	"supervision_hours" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "student_facts" (
	"candidate_id" uuid PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"year" bigint NOT NULL,
	"wishes" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teacher" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"capacity" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_interest" (
	"candidate_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"rank" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_interest_pk" PRIMARY KEY("candidate_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "lane_advice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"rules_version" bigint NOT NULL,
	"inputs" json NOT NULL,
	"advice" json NOT NULL,
	"lane" text NOT NULL,
	"followed" boolean,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "skill" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"skill_group" text NOT NULL,
	"names" json NOT NULL,
	"lanes" json NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "skill_code_unique" UNIQUE("code")
);
--> statement-breakpoint
INSERT INTO "candidate" ("id", "lane", "owner_id", "name", "headline", "level", "hours_per_week", "capacity", "available_from", "available_until", "languages", "places", "max_travel_band", "sectors", "paused", "consent_at", "waiting_since", "created_at") SELECT "person_id", "lane", "person_id", CASE WHEN "lane" = 'mbo' THEN coalesce(nullif("headline", ''), (SELECT "person"."name" FROM "person" WHERE "person"."id" = "person_id")) END, "headline", "level", "hours_per_week", "capacity", "available_from", "available_until", "languages", "places", "max_travel_band", "sectors", "paused", "waiting_since", "waiting_since", "waiting_since" FROM "profile";--> statement-breakpoint
INSERT INTO "candidate" ("id", "lane", "owner_id", "name", "headline", "level", "hours_per_week", "capacity", "available_from", "available_until", "languages", "places", "max_travel_band", "sectors", "paused", "consent_at", "waiting_since", "created_at") SELECT "candidate_id", min("lane"), "candidate_id", CASE WHEN min("lane") = 'mbo' THEN (SELECT "person"."name" FROM "person" WHERE "person"."id" = "candidate_id") END, '', 1, 0, 0, '1970-01-01', '1970-01-01', '[]'::json, '[]'::json, 1, '[]'::json, true, NULL, min("created_at"), min("created_at") FROM "proposal" WHERE "candidate_id" NOT IN (SELECT "id" FROM "candidate") GROUP BY "candidate_id";--> statement-breakpoint
INSERT INTO "candidate_skill" ("candidate_id", "skill", "level") SELECT "person_id", "skill", "level" FROM "person_skill" WHERE "person_id" IN (SELECT "person_id" FROM "profile");--> statement-breakpoint
INSERT INTO "candidate_conflict" ("id", "candidate_id", "organisation_id", "company_key", "kind", "created_at") SELECT gen_random_uuid(), "person_id", "organisation"."id", NULL, 'other', min("waiting_since") FROM "profile", json_array_elements_text("profile"."conflict_organisation_ids") AS "one"("value"), "organisation" WHERE "organisation"."id" = "one"."value"::uuid GROUP BY "person_id", "organisation"."id";--> statement-breakpoint
INSERT INTO "lane_advice" ("id", "case_id", "rules_version", "inputs", "advice", "lane", "followed", "reason", "created_at") SELECT "id", "id", coalesce(("routing" #>> '{advice,rulesVersion}')::bigint, 1), "routing" -> 'inputs', "routing" -> 'advice', "lane", ("routing" #>> '{followed}')::boolean, coalesce("routing" #>> '{reason}', ''), "updated_at" FROM "case_file" WHERE "lane" IS NOT NULL AND "routing" -> 'inputs' IS NOT NULL AND "routing" -> 'advice' IS NOT NULL;--> statement-breakpoint
ALTER TABLE "person_skill" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "profile" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "person_skill" CASCADE;--> statement-breakpoint
DROP TABLE "profile" CASCADE;--> statement-breakpoint
ALTER TABLE "assignment" DROP CONSTRAINT "assignment_candidate_id_person_id_fk";
--> statement-breakpoint
ALTER TABLE "proposal" DROP CONSTRAINT "proposal_candidate_id_person_id_fk";
--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "deliverable" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "hard_deadline" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "position" bigint;--> statement-breakpoint
UPDATE "proposal" SET "position" = coalesce(("explanation" ->> 'position')::bigint, 1);--> statement-breakpoint
ALTER TABLE "proposal" ALTER COLUMN "position" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "options" json DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal" ALTER COLUMN "options" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "proposal" SET "reason" = coalesce("explanation" ->> 'reason', '');--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_conflict" ADD CONSTRAINT "candidate_conflict_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_conflict" ADD CONSTRAINT "candidate_conflict_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_skill" ADD CONSTRAINT "candidate_skill_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frontrunner_facts" ADD CONSTRAINT "frontrunner_facts_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_facts" ADD CONSTRAINT "group_facts_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_facts" ADD CONSTRAINT "student_facts_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teacher" ADD CONSTRAINT "teacher_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_interest" ADD CONSTRAINT "case_interest_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_interest" ADD CONSTRAINT "case_interest_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_advice" ADD CONSTRAINT "lane_advice_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidate_owner" ON "candidate" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "candidate_lane" ON "candidate" USING btree ("lane");--> statement-breakpoint
CREATE UNIQUE INDEX "candidate_conflict_organisation" ON "candidate_conflict" USING btree ("candidate_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "candidate_conflict_company" ON "candidate_conflict" USING btree ("candidate_id","company_key");--> statement-breakpoint
CREATE INDEX "case_interest_case" ON "case_interest" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "lane_advice_case" ON "lane_advice" USING btree ("case_id","created_at");--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_file" DROP COLUMN "routing";--> statement-breakpoint
UPDATE case_file SET status = 'running' WHERE status = 'assigned' AND id IN (SELECT case_id FROM assignment WHERE status = 'started');
