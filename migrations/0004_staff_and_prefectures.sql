ALTER TABLE "tasks" DROP CONSTRAINT "tasks_kind";--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "skip_reason" text;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "outside_hours_reason" text;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "language" text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD COLUMN "language" text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_language" CHECK ("staff"."language" in ('ja', 'en'));--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_kind" CHECK ("tasks"."kind" in ('mail_failed', 'mail_unknown', 'mail_suppressed', 'contact_missing', 'meeting_host', 'meeting_missed', 'consent_missed', 'erasure_request'));--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD CONSTRAINT "ticket_participants_language" CHECK ("ticket_participants"."language" in ('ja', 'en'));