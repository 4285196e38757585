CREATE TABLE `dma_assessment` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`time_point` text DEFAULT 'T0' NOT NULL,
	`company_name` text,
	`vat_number` text,
	`answers` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`completed_at` integer,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dma_assessment_responseId_unique` ON `dma_assessment` (`response_id`);--> statement-breakpoint
CREATE TABLE `partner` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`origins` text NOT NULL,
	`counts_token_hash` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `partner_code_unique` ON `partner` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `partner_countsTokenHash_unique` ON `partner` (`counts_token_hash`);--> statement-breakpoint
CREATE TABLE `plan_step` (
	`id` text PRIMARY KEY NOT NULL,
	`track_id` text NOT NULL,
	`step` text,
	`title` text,
	`status` text NOT NULL,
	`horizon` text,
	`until` text,
	`done_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `plan_step_track` ON `plan_step` (`track_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `plan_step_once` ON `plan_step` (`track_id`,`step`);--> statement-breakpoint
CREATE TABLE `signpost_check` (
	`id` text PRIMARY KEY NOT NULL,
	`signpost` text NOT NULL,
	`checked_at` integer NOT NULL,
	`until` text,
	`right` integer NOT NULL,
	`person_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `signpost_check_signpost` ON `signpost_check` (`signpost`,`checked_at`);--> statement-breakpoint
CREATE TABLE `response_link` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`access` text NOT NULL,
	`purpose` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_link_tokenHash_unique` ON `response_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `response_link_response` ON `response_link` (`response_id`);--> statement-breakpoint
CREATE TABLE `response_result` (
	`response_id` text PRIMARY KEY NOT NULL,
	`answers` text NOT NULL,
	`score` text NOT NULL,
	`computed_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `response_tally` (
	`response_id` text PRIMARY KEY NOT NULL,
	`counted` text NOT NULL,
	`due_at` integer,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `response_tally_due` ON `response_tally` (`due_at`);--> statement-breakpoint
CREATE TABLE `scan_reminder` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`token_hash` text NOT NULL,
	`due_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scan_reminder_tokenHash_unique` ON `scan_reminder` (`token_hash`);--> statement-breakpoint
CREATE INDEX `scan_reminder_due` ON `scan_reminder` (`due_at`);--> statement-breakpoint
CREATE INDEX `scan_reminder_response` ON `scan_reminder` (`response_id`);--> statement-breakpoint
CREATE TABLE `scan_version` (
	`scan` text NOT NULL,
	`version` integer NOT NULL,
	`status` text NOT NULL,
	`content` text NOT NULL,
	`fingerprint` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`published_at` integer,
	`published_by_id` text,
	PRIMARY KEY(`scan`, `version`),
	FOREIGN KEY (`published_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `peer_snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`scan` text NOT NULL,
	`model` integer NOT NULL,
	`quarter` text NOT NULL,
	`cluster` text NOT NULL,
	`size` text NOT NULL,
	`content` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `peer_snapshot_group` ON `peer_snapshot` (`scan`,`model`,`quarter`,`cluster`,`size`);--> statement-breakpoint
CREATE TABLE `tally` (
	`scan` text NOT NULL,
	`version` integer NOT NULL,
	`month` text NOT NULL,
	`measure` text NOT NULL,
	`item` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`scan`, `version`, `month`, `measure`, `item`)
);
--> statement-breakpoint
CREATE INDEX `tally_measure` ON `tally` (`measure`,`item`);--> statement-breakpoint
INSERT INTO `response_link` (`id`, `response_id`, `access`, `purpose`, `token_hash`, `created_at`) SELECT `id`, `id`, 'owner', 'device', `token_hash`, `started_at` FROM `response`;--> statement-breakpoint
INSERT INTO `response_tally` (`response_id`, `counted`, `due_at`) SELECT `id`, '{}', `updated_at` FROM `response`;--> statement-breakpoint
CREATE TABLE `__new_response` (
	`id` text PRIMARY KEY NOT NULL,
	`scan` text NOT NULL,
	`version` integer NOT NULL,
	`language` text NOT NULL,
	`track_id` text NOT NULL,
	`previous_id` text,
	`pace` text DEFAULT 'whole' NOT NULL,
	`start_key_hash` text,
	`partner_id` text,
	`contact_id` text,
	`in_peers` integer DEFAULT true NOT NULL,
	`started_at` integer NOT NULL,
	`completed_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`previous_id`) REFERENCES `__new_response`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
INSERT INTO `__new_response` (`id`, `scan`, `version`, `language`, `track_id`, `contact_id`, `started_at`, `completed_at`, `updated_at`) SELECT `id`, `scan`, `version`, `language`, `id`, `contact_id`, `started_at`, `completed_at`, `updated_at` FROM `response`;--> statement-breakpoint
DROP TABLE `response`;--> statement-breakpoint
ALTER TABLE `__new_response` RENAME TO `response`;--> statement-breakpoint
CREATE INDEX `response_contact` ON `response` (`contact_id`);--> statement-breakpoint
CREATE INDEX `response_track` ON `response` (`track_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `response_start_key` ON `response` (`start_key_hash`);
