ALTER TABLE "follow_ups" ADD COLUMN "skip_reason" text;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "outside_hours_reason" text;