CREATE TABLE `candidate` (
	`id` text PRIMARY KEY NOT NULL,
	`lane` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text,
	`headline` text DEFAULT '' NOT NULL,
	`level` integer NOT NULL,
	`hours_per_week` integer NOT NULL,
	`capacity` integer NOT NULL,
	`available_from` text NOT NULL,
	`available_until` text,
	`languages` text NOT NULL,
	`places` text NOT NULL,
	`max_travel_band` integer DEFAULT 2 NOT NULL,
	`sectors` text NOT NULL,
	`paused` integer DEFAULT false NOT NULL,
	`consent_at` integer,
	`waiting_since` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "candidate_level" CHECK("candidate"."level" between 1 and 4),
	CONSTRAINT "candidate_name" CHECK(("candidate"."lane" = 'mbo') = ("candidate"."name" is not null))
);
--> statement-breakpoint
CREATE INDEX `candidate_owner` ON `candidate` (`owner_id`);--> statement-breakpoint
CREATE INDEX `candidate_lane` ON `candidate` (`lane`);--> statement-breakpoint
CREATE TABLE `candidate_conflict` (
	`id` text PRIMARY KEY NOT NULL,
	`candidate_id` text NOT NULL,
	`organisation_id` text,
	`company_key` text,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "candidate_conflict_company" CHECK(("candidate_conflict"."organisation_id" is null) <> ("candidate_conflict"."company_key" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_conflict_organisation` ON `candidate_conflict` (`candidate_id`,`organisation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_conflict_company` ON `candidate_conflict` (`candidate_id`,`company_key`);--> statement-breakpoint
CREATE TABLE `candidate_skill` (
	`candidate_id` text NOT NULL,
	`skill` text NOT NULL,
	`level` integer NOT NULL,
	PRIMARY KEY(`candidate_id`, `skill`),
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "candidate_skill_level" CHECK("candidate_skill"."level" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE `frontrunner_facts` (
	`candidate_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`rate_cents` integer,
	`per_quarter` integer NOT NULL,
	`regions` text NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `group_facts` (
	`candidate_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`crebo` text,
	`mbo_level` integer NOT NULL,
	`size` integer NOT NULL,
	`supervision_hours` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `student_facts` (
	`candidate_id` text PRIMARY KEY NOT NULL,
	`programme` text NOT NULL,
	`year` integer NOT NULL,
	`wishes` text NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `teacher` (
	`person_id` text PRIMARY KEY NOT NULL,
	`capacity` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `case_interest` (
	`candidate_id` text NOT NULL,
	`case_id` text NOT NULL,
	`rank` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`candidate_id`, `case_id`),
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_interest_case` ON `case_interest` (`case_id`);--> statement-breakpoint
CREATE TABLE `lane_advice` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`rules_version` integer NOT NULL,
	`inputs` text NOT NULL,
	`advice` text NOT NULL,
	`lane` text NOT NULL,
	`followed` integer,
	`reason` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lane_advice_case` ON `lane_advice` (`case_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `skill` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`skill_group` text NOT NULL,
	`names` text NOT NULL,
	`lanes` text NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `skill_code_unique` ON `skill` (`code`);--> statement-breakpoint
INSERT INTO `candidate` (`id`, `lane`, `owner_id`, `name`, `headline`, `level`, `hours_per_week`, `capacity`, `available_from`, `available_until`, `languages`, `places`, `max_travel_band`, `sectors`, `paused`, `consent_at`, `waiting_since`, `created_at`) SELECT `person_id`, `lane`, `person_id`, CASE WHEN `lane` = 'mbo' THEN coalesce(nullif(`headline`, ''), (SELECT `person`.`name` FROM `person` WHERE `person`.`id` = `person_id`)) END, `headline`, `level`, `hours_per_week`, `capacity`, `available_from`, `available_until`, `languages`, `places`, `max_travel_band`, `sectors`, `paused`, `waiting_since`, `waiting_since`, `waiting_since` FROM `profile`;--> statement-breakpoint
INSERT INTO `candidate` (`id`, `lane`, `owner_id`, `name`, `headline`, `level`, `hours_per_week`, `capacity`, `available_from`, `available_until`, `languages`, `places`, `max_travel_band`, `sectors`, `paused`, `consent_at`, `waiting_since`, `created_at`) SELECT `candidate_id`, min(`lane`), `candidate_id`, CASE WHEN min(`lane`) = 'mbo' THEN (SELECT `person`.`name` FROM `person` WHERE `person`.`id` = `candidate_id`) END, '', 1, 0, 0, '1970-01-01', '1970-01-01', '[]', '[]', 1, '[]', 1, NULL, min(`created_at`), min(`created_at`) FROM `proposal` WHERE `candidate_id` NOT IN (SELECT `id` FROM `candidate`) GROUP BY `candidate_id`;--> statement-breakpoint
INSERT INTO `candidate_skill` (`candidate_id`, `skill`, `level`) SELECT `person_id`, `skill`, `level` FROM `person_skill` WHERE `person_id` IN (SELECT `person_id` FROM `profile`);--> statement-breakpoint
INSERT INTO `candidate_conflict` (`id`, `candidate_id`, `organisation_id`, `company_key`, `kind`, `created_at`) SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6))), `person_id`, `organisation`.`id`, NULL, 'other', min(`waiting_since`) FROM `profile`, json_each(`profile`.`conflict_organisation_ids`) AS `one`, `organisation` WHERE `organisation`.`id` = `one`.`value` GROUP BY `person_id`, `organisation`.`id`;--> statement-breakpoint
INSERT INTO `lane_advice` (`id`, `case_id`, `rules_version`, `inputs`, `advice`, `lane`, `followed`, `reason`, `created_at`) SELECT `id`, `id`, coalesce(json_extract(`routing`, '$.advice.rulesVersion'), 1), json_extract(`routing`, '$.inputs'), json_extract(`routing`, '$.advice'), `lane`, json_extract(`routing`, '$.followed'), coalesce(json_extract(`routing`, '$.reason'), ''), `updated_at` FROM `case_file` WHERE `lane` IS NOT NULL AND json_extract(`routing`, '$.inputs') IS NOT NULL AND json_extract(`routing`, '$.advice') IS NOT NULL;--> statement-breakpoint
DROP TABLE `person_skill`;--> statement-breakpoint
DROP TABLE `profile`;--> statement-breakpoint
CREATE TABLE `__new_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`status` text NOT NULL,
	`result` text DEFAULT '' NOT NULL,
	`rating` integer,
	`remark` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`delivered_at` integer,
	`confirmed_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignment_rating" CHECK("__new_assignment"."rating" is null or "__new_assignment"."rating" between 1 and 5)
);
--> statement-breakpoint
INSERT INTO `__new_assignment`("id", "case_id", "proposal_id", "candidate_id", "status", "result", "rating", "remark", "created_at", "started_at", "delivered_at", "confirmed_at") SELECT "id", "case_id", "proposal_id", "candidate_id", "status", "result", "rating", "remark", "created_at", "started_at", "delivered_at", "confirmed_at" FROM `assignment`;--> statement-breakpoint
DROP TABLE `assignment`;--> statement-breakpoint
ALTER TABLE `__new_assignment` RENAME TO `assignment`;--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_caseId_unique` ON `assignment` (`case_id`);--> statement-breakpoint
CREATE INDEX `assignment_candidate` ON `assignment` (`candidate_id`,`status`);--> statement-breakpoint
CREATE TABLE `__new_proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`lane` text NOT NULL,
	`fit` integer NOT NULL,
	`position` integer NOT NULL,
	`options` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`explanation` text NOT NULL,
	`rules_version` integer NOT NULL,
	`status` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`decline_reason` text,
	`decline_note` text,
	`proposed_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposal_fit" CHECK("__new_proposal"."fit" between 0 and 1000)
);
--> statement-breakpoint
INSERT INTO `__new_proposal`("id", "case_id", "candidate_id", "lane", "fit", "position", "options", "reason", "explanation", "rules_version", "status", "note", "decline_reason", "decline_note", "proposed_by_id", "created_at", "expires_at", "decided_at") SELECT "id", "case_id", "candidate_id", "lane", "fit", coalesce(json_extract("explanation", '$.position'), 1), '[]', coalesce(json_extract("explanation", '$.reason'), ''), "explanation", "rules_version", "status", "note", "decline_reason", "decline_note", "proposed_by_id", "created_at", "expires_at", "decided_at" FROM `proposal`;--> statement-breakpoint
DROP TABLE `proposal`;--> statement-breakpoint
ALTER TABLE `__new_proposal` RENAME TO `proposal`;--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_one_open` ON `proposal` (`case_id`) WHERE "proposal"."status" in ('proposed', 'viewed');--> statement-breakpoint
CREATE INDEX `proposal_candidate` ON `proposal` (`candidate_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `proposal_case` ON `proposal` (`case_id`);--> statement-breakpoint
ALTER TABLE `case_file` ADD `deliverable` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `case_file` ADD `hard_deadline` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `case_file` DROP COLUMN `routing`;--> statement-breakpoint
UPDATE case_file SET status = 'running' WHERE status = 'assigned' AND id IN (SELECT case_id FROM assignment WHERE status = 'started');
