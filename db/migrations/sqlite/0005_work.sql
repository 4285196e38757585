CREATE TABLE `access_token` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_token_tokenHash_unique` ON `access_token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `access_token_person` ON `access_token` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `objection` (
	`id` text PRIMARY KEY NOT NULL,
	`candidate_id` text NOT NULL,
	`proposal_id` text,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`made_by_id` text,
	`created_at` integer NOT NULL,
	`answer` text,
	`answered_by_id` text,
	`answered_at` integer,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`made_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `objection_open` ON `objection` (`answered_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `objection_candidate` ON `objection` (`candidate_id`);--> statement-breakpoint
CREATE TABLE `candidate_period` (
	`id` text PRIMARY KEY NOT NULL,
	`candidate_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`hours_per_week` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `candidate_period_candidate` ON `candidate_period` (`candidate_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `group_member` (
	`id` text PRIMARY KEY NOT NULL,
	`candidate_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`minor` integer DEFAULT false NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_member_name` ON `group_member` (`candidate_id`,`name`);--> statement-breakpoint
CREATE TABLE `case_attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`storage_key` text NOT NULL,
	`uploaded_by_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`uploaded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_attachment_storageKey_unique` ON `case_attachment` (`storage_key`);--> statement-breakpoint
CREATE INDEX `case_attachment_case` ON `case_attachment` (`case_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `confidentiality` (
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`case_id`, `person_id`, `version`),
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `case_waiting` (
	`candidate_id` text NOT NULL,
	`case_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`told_at` integer,
	PRIMARY KEY(`case_id`, `candidate_id`),
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_waiting_candidate` ON `case_waiting` (`candidate_id`);--> statement-breakpoint
CREATE TABLE `revision` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `matching_round` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`based_on_id` text,
	`number` integer NOT NULL,
	`mode` text NOT NULL,
	`case_ids` text NOT NULL,
	`urgent_ids` text NOT NULL,
	`candidate_ids` text NOT NULL,
	`pins` text NOT NULL,
	`forbids` text NOT NULL,
	`settings` text NOT NULL,
	`rules_version` integer,
	`input_hash` text,
	`state` text NOT NULL,
	`step` text DEFAULT 'reading' NOT NULL,
	`progress` integer DEFAULT 0 NOT NULL,
	`claim` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`faults` text,
	`outcome` text,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`lease_until` integer,
	`ended_at` integer,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `matching_round_state` ON `matching_round` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `matching_round_based_on` ON `matching_round` (`based_on_id`);--> statement-breakpoint
CREATE TABLE `matching_rules` (
	`version` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`note` text NOT NULL,
	`published_by_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`published_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `after_question` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`words` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	`declined` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `after_question_caseId_unique` ON `after_question` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `after_question_tokenHash_unique` ON `after_question` (`token_hash`);--> statement-breakpoint
CREATE TABLE `case_message` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`side` text NOT NULL,
	`person_id` text,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `case_message_case` ON `case_message` (`case_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `case_reading` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`side` text NOT NULL,
	`read_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_reading_side` ON `case_reading` (`case_id`,`side`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`result` text NOT NULL,
	`link` text,
	`summary` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`returned` text,
	`returned_at` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `delivery_assignment` ON `delivery` (`assignment_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `evaluation` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`side` text NOT NULL,
	`answers` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_side` ON `evaluation` (`assignment_id`,`side`);--> statement-breakpoint
CREATE TABLE `milestone` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`title` text NOT NULL,
	`due_on` text,
	`position` integer NOT NULL,
	`done_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `milestone_assignment` ON `milestone` (`assignment_id`,`position`);--> statement-breakpoint
CREATE TABLE `work_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`member_name` text DEFAULT '' NOT NULL,
	`day` text NOT NULL,
	`minutes` integer NOT NULL,
	`what` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "work_hours_minutes" CHECK("work_hours"."minutes" between 1 and 1440)
);
--> statement-breakpoint
CREATE INDEX `work_hours_assignment` ON `work_hours` (`assignment_id`,`day`);--> statement-breakpoint
CREATE TABLE `work_member` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `work_member_name` ON `work_member` (`assignment_id`,`name`);--> statement-breakpoint
CREATE TABLE `work_proof` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`holder` text DEFAULT '' NOT NULL,
	`content` text NOT NULL,
	`signature` text NOT NULL,
	`public_key` text DEFAULT '' NOT NULL,
	`token_hash` text NOT NULL,
	`link` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `work_proof_tokenHash_unique` ON `work_proof` (`token_hash`);--> statement-breakpoint
CREATE INDEX `work_proof_assignment` ON `work_proof` (`assignment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `work_proof_valid` ON `work_proof` (`assignment_id`,`holder`) WHERE "work_proof"."withdrawn_at" is null;--> statement-breakpoint
DROP INDEX `assignment_caseId_unique`;--> statement-breakpoint
ALTER TABLE `assignment` ADD `company_named` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_one_open` ON `assignment` (`case_id`) WHERE "assignment"."status" <> 'confirmed';--> statement-breakpoint
CREATE INDEX `assignment_case` ON `assignment` (`case_id`,`created_at`);--> statement-breakpoint
DROP INDEX `proposal_one_open`;--> statement-breakpoint
ALTER TABLE `proposal` ADD `place` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `proposal` ADD `reason_code` text;--> statement-breakpoint
ALTER TABLE `proposal` ADD `withdrawn_for` text;--> statement-breakpoint
ALTER TABLE `proposal` ADD `accepted_at` integer;--> statement-breakpoint
ALTER TABLE `proposal` ADD `confirmed_by_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `proposal` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `proposal` ADD `next_of_id` text;--> statement-breakpoint
ALTER TABLE `proposal` ADD `round_id` text REFERENCES matching_round(id);--> statement-breakpoint
ALTER TABLE `proposal` ADD `reminds_at` integer;--> statement-breakpoint
ALTER TABLE `proposal` ADD `reminded_at` integer;--> statement-breakpoint
CREATE INDEX `proposal_open` ON `proposal` (`status`,`expires_at`);--> statement-breakpoint
CREATE INDEX `proposal_round` ON `proposal` (`round_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_one_open` ON `proposal` (`case_id`,`place`) WHERE "proposal"."status" in ('proposed', 'viewed', 'confirming');--> statement-breakpoint
ALTER TABLE `candidate` ADD `paused_for` text;--> statement-breakpoint
ALTER TABLE `candidate` ADD `unanswered_from` integer;--> statement-breakpoint
ALTER TABLE `candidate` ADD `minor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `candidate` ADD `teacher_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `candidate_conflict` ADD `company` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `candidate_conflict_with` ON `candidate_conflict` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `candidate_conflict_named` ON `candidate_conflict` (`company_key`);--> statement-breakpoint
ALTER TABLE `case_file` ADD `priority` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `case_file` ADD `shared` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `case_file` ADD `shared_consent` text;--> statement-breakpoint
ALTER TABLE `case_file` ADD `revived_for` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `case_file` ADD `template` text;--> statement-breakpoint
ALTER TABLE `case_file` ADD `part_of_id` text REFERENCES case_file(id);--> statement-breakpoint
ALTER TABLE `case_file` ADD `after_id` text REFERENCES case_file(id);--> statement-breakpoint
ALTER TABLE `case_file` ADD `merged_into_id` text REFERENCES case_file(id);--> statement-breakpoint
ALTER TABLE `case_file` ADD `automatic_next` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `case_file_part` ON `case_file` (`part_of_id`);--> statement-breakpoint
CREATE INDEX `case_file_merged` ON `case_file` (`merged_into_id`);