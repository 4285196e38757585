CREATE TABLE `author` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`role` text DEFAULT 'reader' NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `author_email_unique` ON `author` (`email`);--> statement-breakpoint
CREATE TABLE `book` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`sequel_to` text,
	`title` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`pages` integer,
	`rating` real,
	`price` integer,
	`published_on` text,
	`read_at` integer,
	`notes` text,
	FOREIGN KEY (`author_id`) REFERENCES `author`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sequel_to`) REFERENCES `book`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "book_rating" CHECK("book"."rating" between 0 and 5)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `book_one_draft` ON `book` (`author_id`) WHERE "book"."status" = 'draft';--> statement-breakpoint
CREATE INDEX `book_author` ON `book` (`author_id`,`read_at`);--> statement-breakpoint
CREATE TABLE `counter` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `loan` (
	`id` text PRIMARY KEY NOT NULL,
	`book_id` text NOT NULL,
	FOREIGN KEY (`book_id`) REFERENCES `book`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `slot` (
	`resource_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`appointment_id` text NOT NULL,
	PRIMARY KEY(`resource_id`, `starts_at`)
);
