ALTER TABLE "tasks" DROP CONSTRAINT "tasks_kind";--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "skip_reason" text;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "outside_hours_reason" text;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_kind" CHECK ("tasks"."kind" in ('mail_failed', 'mail_unknown', 'mail_suppressed', 'contact_missing', 'meeting_host', 'meeting_missed', 'consent_missed', 'erasure_request'));