ALTER TABLE `response` ADD `booked_at` integer;--> statement-breakpoint
UPDATE `response` SET `booked_at` = (SELECT min(`created_at`) FROM `appointment` WHERE `appointment`.`response_id` = `response`.`id`);
