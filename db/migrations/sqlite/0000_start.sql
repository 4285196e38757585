CREATE TABLE `advisor_agenda` (
	`person_id` text PRIMARY KEY NOT NULL,
	`time_zone` text NOT NULL,
	`slot_minutes` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `appointment` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`address` text,
	`advisor_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`response_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`wall_time` text NOT NULL,
	`status` text DEFAULT 'confirmed' NOT NULL,
	`question` text DEFAULT '' NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`notes_revision` integer DEFAULT 0 NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`advisor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "appointment_order" CHECK("appointment"."starts_at" < "appointment"."ends_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appointment_reference_unique` ON `appointment` (`reference`);--> statement-breakpoint
CREATE INDEX `appointment_advisor` ON `appointment` (`advisor_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `appointment_contact` ON `appointment` (`contact_id`);--> statement-breakpoint
CREATE INDEX `appointment_starts` ON `appointment` (`starts_at`);--> statement-breakpoint
CREATE TABLE `appointment_link` (
	`id` text PRIMARY KEY NOT NULL,
	`appointment_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appointment_link_tokenHash_unique` ON `appointment_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `appointment_link_appointment` ON `appointment_link` (`appointment_id`);--> statement-breakpoint
CREATE TABLE `appointment_slot` (
	`resource_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`appointment_id` text NOT NULL,
	PRIMARY KEY(`resource_id`, `starts_at`),
	FOREIGN KEY (`resource_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `appointment_slot_appointment` ON `appointment_slot` (`appointment_id`);--> statement-breakpoint
CREATE TABLE `idempotent_answer` (
	`key` text PRIMARY KEY NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `weekly_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`advisor_id` text NOT NULL,
	`iso_weekday` integer NOT NULL,
	`start_minute` integer NOT NULL,
	`end_minute` integer NOT NULL,
	`places` text NOT NULL,
	FOREIGN KEY (`advisor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "weekly_hours_day" CHECK("weekly_hours"."iso_weekday" between 1 and 7),
	CONSTRAINT "weekly_hours_order" CHECK("weekly_hours"."start_minute" >= 0 and "weekly_hours"."start_minute" < "weekly_hours"."end_minute" and "weekly_hours"."end_minute" <= 1440)
);
--> statement-breakpoint
CREATE INDEX `weekly_hours_advisor` ON `weekly_hours` (`advisor_id`);--> statement-breakpoint
CREATE TABLE `assignment` (
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
	FOREIGN KEY (`candidate_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignment_rating" CHECK("assignment"."rating" is null or "assignment"."rating" between 1 and 5)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_caseId_unique` ON `assignment` (`case_id`);--> statement-breakpoint
CREATE INDEX `assignment_candidate` ON `assignment` (`candidate_id`,`status`);--> statement-breakpoint
CREATE TABLE `case_file` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`organisation_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`advisor_id` text NOT NULL,
	`appointment_id` text,
	`response_id` text,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`level` integer NOT NULL,
	`effort_hours` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`place` text NOT NULL,
	`languages` text NOT NULL,
	`flags` text NOT NULL,
	`repeatable` integer DEFAULT false NOT NULL,
	`supervision_hours` integer DEFAULT 1 NOT NULL,
	`budget_cents` integer,
	`status` text NOT NULL,
	`lane` text,
	`routing` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`advisor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointment`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "case_file_level" CHECK("case_file"."level" between 1 and 4)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_file_reference_unique` ON `case_file` (`reference`);--> statement-breakpoint
CREATE INDEX `case_file_advisor` ON `case_file` (`advisor_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `case_file_status` ON `case_file` (`status`,`lane`);--> statement-breakpoint
CREATE INDEX `case_file_contact` ON `case_file` (`contact_id`);--> statement-breakpoint
CREATE INDEX `case_file_appointment` ON `case_file` (`appointment_id`);--> statement-breakpoint
CREATE TABLE `case_skill` (
	`case_id` text NOT NULL,
	`skill` text NOT NULL,
	`level` integer NOT NULL,
	`must` integer NOT NULL,
	PRIMARY KEY(`case_id`, `skill`),
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "case_skill_level" CHECK("case_skill"."level" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE `proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`lane` text NOT NULL,
	`fit` integer NOT NULL,
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
	FOREIGN KEY (`candidate_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposal_fit" CHECK("proposal"."fit" between 0 and 1000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_one_open` ON `proposal` (`case_id`) WHERE "proposal"."status" in ('proposed', 'viewed');--> statement-breakpoint
CREATE INDEX `proposal_candidate` ON `proposal` (`candidate_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `proposal_case` ON `proposal` (`case_id`);--> statement-breakpoint
CREATE TABLE `journal_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`actor_role` text NOT NULL,
	`action` text NOT NULL,
	`object_type` text NOT NULL,
	`object_id` text NOT NULL,
	`case_id` text,
	`facts` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `journal_entry_object` ON `journal_entry` (`object_type`,`object_id`);--> statement-breakpoint
CREATE INDEX `journal_entry_case` ON `journal_entry` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `outbox_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`to_name` text NOT NULL,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`invitation` text,
	`key` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`done_at` integer,
	`failed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_mail_key_unique` ON `outbox_mail` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_mail_due` ON `outbox_mail` (`done_at`,`failed_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`phone` text,
	`language` text DEFAULT 'nl' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_email` ON `contact` (`email`);--> statement-breakpoint
CREATE INDEX `contact_organisation` ON `contact` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `file_link` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `file_link_tokenHash_unique` ON `file_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `file_link_contact` ON `file_link` (`contact_id`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `login_link` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`code_hash` text,
	`browser_hash` text,
	`wrong_codes` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `login_link_tokenHash_unique` ON `login_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `login_link_person` ON `login_link` (`person_id`);--> statement-breakpoint
CREATE INDEX `login_link_browser` ON `login_link` (`browser_hash`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sector` text,
	`size` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`language` text DEFAULT 'nl' NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `person_role` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `person_skill` (
	`person_id` text NOT NULL,
	`skill` text NOT NULL,
	`level` integer NOT NULL,
	PRIMARY KEY(`person_id`, `skill`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "person_skill_level" CHECK("person_skill"."level" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE `profile` (
	`person_id` text PRIMARY KEY NOT NULL,
	`lane` text NOT NULL,
	`headline` text DEFAULT '' NOT NULL,
	`level` integer NOT NULL,
	`hours_per_week` integer NOT NULL,
	`capacity` integer NOT NULL,
	`available_from` text NOT NULL,
	`available_until` text NOT NULL,
	`languages` text NOT NULL,
	`places` text NOT NULL,
	`max_travel_band` integer DEFAULT 2 NOT NULL,
	`sectors` text NOT NULL,
	`conflict_organisation_ids` text NOT NULL,
	`paused` integer DEFAULT false NOT NULL,
	`waiting_since` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rate_count` (
	`key` text NOT NULL,
	`window_start` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`key`, `window_start`)
);
--> statement-breakpoint
CREATE INDEX `rate_count_window` ON `rate_count` (`window_start`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`level` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_tokenHash_unique` ON `session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `answer` (
	`response_id` text NOT NULL,
	`question` text NOT NULL,
	`value` text NOT NULL,
	`revision` integer NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`response_id`, `question`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `response` (
	`id` text PRIMARY KEY NOT NULL,
	`scan` text NOT NULL,
	`version` integer NOT NULL,
	`language` text NOT NULL,
	`token_hash` text NOT NULL,
	`contact_id` text,
	`started_at` integer NOT NULL,
	`completed_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_tokenHash_unique` ON `response` (`token_hash`);--> statement-breakpoint
CREATE INDEX `response_contact` ON `response` (`contact_id`);