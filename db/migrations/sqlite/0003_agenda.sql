CREATE TABLE `absence` (
	`id` text PRIMARY KEY NOT NULL,
	`advisor_id` text NOT NULL,
	`first_date` text NOT NULL,
	`last_date` text NOT NULL,
	`reason` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`substitute_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`advisor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`substitute_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "absence_order" CHECK("absence"."first_date" <= "absence"."last_date")
);
--> statement-breakpoint
CREATE INDEX `absence_advisor` ON `absence` (`advisor_id`,`last_date`);--> statement-breakpoint
CREATE TABLE `appointment_type` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`names` text NOT NULL,
	`about` text NOT NULL,
	`duration` integer NOT NULL,
	`step` integer NOT NULL,
	`anchor` text NOT NULL,
	`buffer_before` integer NOT NULL,
	`buffer_after` integer NOT NULL,
	`buffers_inside` integer DEFAULT false NOT NULL,
	`min_notice` integer NOT NULL,
	`move_notice` integer NOT NULL,
	`cancel_notice` integer NOT NULL,
	`window` text NOT NULL,
	`max_per_day` integer,
	`max_per_week` integer,
	`seats` integer DEFAULT 1 NOT NULL,
	`hosting` text NOT NULL,
	`hosts_needed` integer DEFAULT 1 NOT NULL,
	`places` text NOT NULL,
	`room_features` text NOT NULL,
	`approval` integer DEFAULT false NOT NULL,
	`questions` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "appointment_type_lengths" CHECK("appointment_type"."duration" > 0 and "appointment_type"."step" > 0 and "appointment_type"."seats" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appointment_type_code_unique` ON `appointment_type` (`code`);--> statement-breakpoint
CREATE TABLE `appointment_type_host` (
	`type_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`type_id`, `person_id`),
	FOREIGN KEY (`type_id`) REFERENCES `appointment_type`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `office_day` (
	`date` text PRIMARY KEY NOT NULL,
	`closed` integer NOT NULL,
	`name` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `resource` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `room` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`seats` integer NOT NULL,
	`features` text NOT NULL,
	`minutes_before` integer DEFAULT 0 NOT NULL,
	`minutes_after` integer DEFAULT 0 NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `schedule` (
	`id` text PRIMARY KEY NOT NULL,
	`advisor_id` text NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`places` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`advisor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `schedule_advisor` ON `schedule` (`advisor_id`);--> statement-breakpoint
CREATE TABLE `schedule_day` (
	`schedule_id` text NOT NULL,
	`date` text NOT NULL,
	`hours` text NOT NULL,
	PRIMARY KEY(`schedule_id`, `date`),
	FOREIGN KEY (`schedule_id`) REFERENCES `schedule`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `schedule_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`schedule_id` text NOT NULL,
	`iso_weekday` integer NOT NULL,
	`start_minute` integer NOT NULL,
	`end_minute` integer NOT NULL,
	FOREIGN KEY (`schedule_id`) REFERENCES `schedule`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "schedule_hours_day" CHECK("schedule_hours"."iso_weekday" between 1 and 7),
	CONSTRAINT "schedule_hours_order" CHECK("schedule_hours"."start_minute" >= 0 and "schedule_hours"."start_minute" < "schedule_hours"."end_minute" and "schedule_hours"."end_minute" <= 1440)
);
--> statement-breakpoint
CREATE INDEX `schedule_hours_schedule` ON `schedule_hours` (`schedule_id`);--> statement-breakpoint
CREATE TABLE `appointment_action` (
	`id` text PRIMARY KEY NOT NULL,
	`appointment_id` text NOT NULL,
	`text` text NOT NULL,
	`who` text NOT NULL,
	`due_on` text,
	`done_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `appointment_action_appointment` ON `appointment_action` (`appointment_id`);--> statement-breakpoint
CREATE TABLE `appointment_note` (
	`appointment_id` text NOT NULL,
	`revision` integer NOT NULL,
	`text` text NOT NULL,
	`author_id` text,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`appointment_id`, `revision`),
	FOREIGN KEY (`appointment_id`) REFERENCES `appointment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `appointment_rating` (
	`appointment_id` text PRIMARY KEY NOT NULL,
	`rating` integer NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointment`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "appointment_rating_range" CHECK("appointment_rating"."rating" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE `reservation` (
	`id` text PRIMARY KEY NOT NULL,
	`type_id` text NOT NULL,
	`place` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`room_id` text,
	`seats` integer DEFAULT 1 NOT NULL,
	`seats_taken` integer DEFAULT 0 NOT NULL,
	`held_until` integer,
	`hold_hash` text,
	`held_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`type_id`) REFERENCES `appointment_type`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reservation_order" CHECK("reservation"."starts_at" < "reservation"."ends_at"),
	CONSTRAINT "reservation_seats" CHECK("reservation"."seats_taken" between 0 and "reservation"."seats")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reservation_holdHash_unique` ON `reservation` (`hold_hash`);--> statement-breakpoint
CREATE INDEX `reservation_starts` ON `reservation` (`starts_at`);--> statement-breakpoint
CREATE INDEX `reservation_held` ON `reservation` (`held_until`);--> statement-breakpoint
CREATE TABLE `reservation_resource` (
	`reservation_id` text NOT NULL,
	`resource_id` text NOT NULL,
	`taken_from` integer NOT NULL,
	`taken_until` integer NOT NULL,
	`leads` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`reservation_id`, `resource_id`),
	FOREIGN KEY (`reservation_id`) REFERENCES `reservation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reservation_resource_time` ON `reservation_resource` (`resource_id`,`taken_from`);--> statement-breakpoint
CREATE TABLE `waiting_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`type_id` text NOT NULL,
	`place` text NOT NULL,
	`visit` text,
	`postcode` text,
	`advisor_id` text,
	`appointment_id` text,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`phone` text,
	`company` text NOT NULL,
	`question` text NOT NULL,
	`answers` text NOT NULL,
	`language` text NOT NULL,
	`response_id` text,
	`first_date` text NOT NULL,
	`last_date` text NOT NULL,
	`status` text DEFAULT 'waiting' NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`type_id`) REFERENCES `appointment_type`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`advisor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_entry_tokenHash_unique` ON `waiting_entry` (`token_hash`);--> statement-breakpoint
CREATE INDEX `waiting_entry_queue` ON `waiting_entry` (`status`,`type_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `waiting_entry_appointment` ON `waiting_entry` (`appointment_id`);--> statement-breakpoint
CREATE TABLE `waiting_offer` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`reservation_id` text,
	`starts_at` integer NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `waiting_entry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reservation_id`) REFERENCES `reservation`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_offer_one_open` ON `waiting_offer` (`entry_id`) WHERE "waiting_offer"."status" = 'open';--> statement-breakpoint
CREATE INDEX `waiting_offer_expires` ON `waiting_offer` (`status`,`expires_at`);--> statement-breakpoint
CREATE TABLE `busy_calendar` (
	`id` text PRIMARY KEY NOT NULL,
	`advisor_id` text NOT NULL,
	`name` text NOT NULL,
	`url` text,
	`etag` text,
	`read_at` integer,
	`tried_at` integer,
	`fault` text,
	`due_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`advisor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `busy_calendar_advisor` ON `busy_calendar` (`advisor_id`);--> statement-breakpoint
CREATE INDEX `busy_calendar_due` ON `busy_calendar` (`due_at`);--> statement-breakpoint
CREATE TABLE `busy_time` (
	`id` text PRIMARY KEY NOT NULL,
	`calendar_id` text NOT NULL,
	`advisor_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`calendar_id`) REFERENCES `busy_calendar`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`advisor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `busy_time_advisor` ON `busy_time` (`advisor_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `busy_time_calendar` ON `busy_time` (`calendar_id`);--> statement-breakpoint
CREATE TABLE `calendar_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`only_busy` integer NOT NULL,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	`read_at` integer,
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_tokenHash_unique` ON `calendar_feed` (`token_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feed_resource` ON `calendar_feed` (`resource_id`);--> statement-breakpoint
CREATE TABLE `webhook` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`events` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `webhook_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`event` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_status` integer,
	`last_error` text,
	`done_at` integer,
	`failed_at` integer,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhook`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `webhook_delivery_due` ON `webhook_delivery` (`done_at`,`failed_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_webhook` ON `webhook_delivery` (`webhook_id`,`created_at`);--> statement-breakpoint
INSERT INTO `resource` (`id`, `kind`) VALUES ('019ac000-0000-7000-8000-000000000000', 'office');--> statement-breakpoint
INSERT INTO `resource` (`id`, `kind`) SELECT `person_id`, 'advisor' FROM `advisor_agenda` UNION SELECT `resource_id`, 'advisor' FROM `appointment_slot` UNION SELECT `advisor_id`, 'advisor' FROM `appointment`;--> statement-breakpoint
INSERT INTO `appointment_type` (`id`, `code`, `names`, `about`, `duration`, `step`, `anchor`, `buffer_before`, `buffer_after`, `buffers_inside`, `min_notice`, `move_notice`, `cancel_notice`, `window`, `hosting`, `places`, `room_features`, `questions`, `position`, `updated_at`) VALUES ('019ac000-0000-7000-8000-000000000001', 'intake', '{"nl":"Intakegesprek","en":"Intake"}', '{"nl":"Je eerste gesprek: we maken kennis en kijken samen waar je begint. De uitslag van je scan nemen we erbij.","en":"Your first conversation: we get to know each other and see together where you begin. We look at the result of your scan."}', 45, 30, 'hour', 0, 15, 0, 1440, 0, 0, '{"kind":"days","days":60}', 'named', '["media-park","online","on-site"]', '[]', '[]', 0, 0);--> statement-breakpoint
INSERT INTO `appointment_type` (`id`, `code`, `names`, `about`, `duration`, `step`, `anchor`, `buffer_before`, `buffer_after`, `buffers_inside`, `min_notice`, `move_notice`, `cancel_notice`, `window`, `hosting`, `places`, `room_features`, `questions`, `position`, `updated_at`) VALUES ('019ac000-0000-7000-8000-000000000002', 'advice', '{"nl":"Adviesgesprek","en":"Advice session"}', '{"nl":"Je was al bij ons, of je weet precies wat je wilt vragen. We gaan dieper in op één onderwerp.","en":"You have been with us before, or you know exactly what you want to ask. We go deeper into one subject."}', 60, 30, 'hour', 0, 15, 0, 1440, 0, 0, '{"kind":"days","days":60}', 'named', '["media-park","online","on-site"]', '[]', '[]', 1, 0);--> statement-breakpoint
INSERT INTO `schedule` (`id`, `advisor_id`, `name`, `time_zone`, `places`, `created_at`) SELECT min(`id`), `weekly_hours`.`advisor_id`, '', coalesce(max(`advisor_agenda`.`time_zone`), 'Europe/Amsterdam'), `places`, 0 FROM `weekly_hours` LEFT JOIN `advisor_agenda` ON `advisor_agenda`.`person_id` = `weekly_hours`.`advisor_id` GROUP BY `weekly_hours`.`advisor_id`, `places`;--> statement-breakpoint
INSERT INTO `schedule_hours` (`id`, `schedule_id`, `iso_weekday`, `start_minute`, `end_minute`) SELECT `weekly_hours`.`id`, `schedule`.`id`, `iso_weekday`, `start_minute`, `end_minute` FROM `weekly_hours` INNER JOIN `schedule` ON `schedule`.`advisor_id` = `weekly_hours`.`advisor_id` AND `schedule`.`places` = `weekly_hours`.`places`;--> statement-breakpoint
INSERT INTO `reservation` (`id`, `type_id`, `place`, `starts_at`, `ends_at`, `seats`, `seats_taken`, `created_at`) SELECT `id`, case `kind` when 'intake' then '019ac000-0000-7000-8000-000000000001' else '019ac000-0000-7000-8000-000000000002' end, `place`, `starts_at`, `ends_at`, 1, 1, `created_at` FROM `appointment` WHERE `status` <> 'cancelled' AND EXISTS (SELECT 1 FROM `appointment_slot` WHERE `appointment_slot`.`appointment_id` = `appointment`.`id`);--> statement-breakpoint
INSERT INTO `reservation_resource` (`reservation_id`, `resource_id`, `taken_from`, `taken_until`, `leads`) SELECT `appointment_id`, `resource_id`, min(`appointment_slot`.`starts_at`), max(`appointment_slot`.`starts_at`) + 300000, 1 FROM `appointment_slot` INNER JOIN `reservation` ON `reservation`.`id` = `appointment_slot`.`appointment_id` GROUP BY `appointment_id`, `resource_id`;--> statement-breakpoint
DROP TABLE `weekly_hours`;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_appointment_slot` (
	`resource_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`reservation_id` text NOT NULL,
	PRIMARY KEY(`resource_id`, `starts_at`),
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reservation_id`) REFERENCES `reservation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_appointment_slot`("resource_id", "starts_at", "reservation_id") SELECT "resource_id", "starts_at", "appointment_id" FROM `appointment_slot` WHERE "appointment_id" IN (SELECT `id` FROM `reservation`);--> statement-breakpoint
DROP TABLE `appointment_slot`;--> statement-breakpoint
ALTER TABLE `__new_appointment_slot` RENAME TO `appointment_slot`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `appointment_slot_reservation` ON `appointment_slot` (`reservation_id`);--> statement-breakpoint
ALTER TABLE `advisor_agenda` ADD `max_per_day` integer;--> statement-breakpoint
ALTER TABLE `advisor_agenda` ADD `max_per_week` integer;--> statement-breakpoint
ALTER TABLE `advisor_agenda` ADD `share` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `advisor_agenda` ADD `meeting_url` text;--> statement-breakpoint
ALTER TABLE `advisor_agenda` ADD `specialisms` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `advisor_agenda` ADD `wishes` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `advisor_agenda` DROP COLUMN `slot_minutes`;--> statement-breakpoint
CREATE TABLE `__new_appointment` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`type_id` text NOT NULL,
	`place` text NOT NULL,
	`address` text,
	`reservation_id` text,
	`advisor_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`response_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`wall_time` text NOT NULL,
	`guest_zone` text,
	`status` text DEFAULT 'confirmed' NOT NULL,
	`question` text DEFAULT '' NOT NULL,
	`answers` text NOT NULL,
	`cancel_reason` text,
	`notes` text DEFAULT '' NOT NULL,
	`notes_revision` integer DEFAULT 0 NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`type_id`) REFERENCES `appointment_type`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reservation_id`) REFERENCES `reservation`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`advisor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "appointment_order" CHECK("__new_appointment"."starts_at" < "__new_appointment"."ends_at")
);
--> statement-breakpoint
INSERT INTO `__new_appointment` (`id`, `reference`, `type_id`, `place`, `address`, `reservation_id`, `advisor_id`, `organisation_id`, `contact_id`, `response_id`, `starts_at`, `ends_at`, `time_zone`, `wall_time`, `guest_zone`, `status`, `question`, `answers`, `cancel_reason`, `notes`, `notes_revision`, `sequence`, `created_at`, `updated_at`) SELECT `id`, `reference`, case `kind` when 'intake' then '019ac000-0000-7000-8000-000000000001' else '019ac000-0000-7000-8000-000000000002' end, `place`, `address`, (SELECT `id` FROM `reservation` WHERE `reservation`.`id` = `appointment`.`id`), `advisor_id`, `organisation_id`, `contact_id`, `response_id`, `starts_at`, `ends_at`, `time_zone`, `wall_time`, null, `status`, `question`, '{}', null, `notes`, `notes_revision`, `sequence`, `created_at`, `updated_at` FROM `appointment`;--> statement-breakpoint
DROP TABLE `appointment`;--> statement-breakpoint
ALTER TABLE `__new_appointment` RENAME TO `appointment`;--> statement-breakpoint
CREATE UNIQUE INDEX `appointment_reference_unique` ON `appointment` (`reference`);--> statement-breakpoint
CREATE INDEX `appointment_advisor` ON `appointment` (`advisor_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `appointment_contact` ON `appointment` (`contact_id`);--> statement-breakpoint
CREATE INDEX `appointment_organisation` ON `appointment` (`organisation_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `appointment_starts` ON `appointment` (`starts_at`);--> statement-breakpoint
CREATE INDEX `appointment_reservation` ON `appointment` (`reservation_id`);--> statement-breakpoint
ALTER TABLE `outbox_mail` ADD `thread` text;--> statement-breakpoint
CREATE INDEX `outbox_mail_thread` ON `outbox_mail` (`thread`);