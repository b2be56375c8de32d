CREATE TABLE "sign_in_attempts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"account_digest" "bytea" NOT NULL,
	"sender_digest" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"succeeded" boolean DEFAULT false NOT NULL,
	CONSTRAINT "sign_in_attempts_kind" CHECK ("sign_in_attempts"."kind" in ('password'))
);
--> statement-breakpoint
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_kind";--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "skip_reason" text;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "outside_hours_reason" text;--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ADD COLUMN "last_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "language" text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD COLUMN "language" text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
CREATE INDEX "sign_in_attempts_account" ON "sign_in_attempts" USING btree ("account_digest","kind","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_sender" ON "sign_in_attempts" USING btree ("sender_digest","kind","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_age" ON "sign_in_attempts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "sign_in_sessions_staff" ON "sign_in_sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sign_in_sessions_contact" ON "sign_in_sessions" USING btree ("contact_id");--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_language" CHECK ("staff"."language" in ('ja', 'en'));--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_kind" CHECK ("tasks"."kind" in ('mail_failed', 'mail_unknown', 'mail_suppressed', 'contact_missing', 'meeting_host', 'meeting_missed', 'consent_missed', 'erasure_request'));--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD CONSTRAINT "ticket_participants_language" CHECK ("ticket_participants"."language" in ('ja', 'en'));