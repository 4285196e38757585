ALTER TABLE "response" ADD COLUMN "booked_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "response" SET "booked_at" = (SELECT min("created_at") FROM "appointment" WHERE "appointment"."response_id" = "response"."id");
