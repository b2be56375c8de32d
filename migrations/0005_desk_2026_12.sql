CREATE TABLE "follow_up_plans" (
	"follow_up_id" uuid PRIMARY KEY NOT NULL,
	"plan_key" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"place" uuid DEFAULT uuidv7() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_kind";--> statement-breakpoint
ALTER TABLE "follow_up_attempts" ADD COLUMN "phase" text;--> statement-breakpoint
ALTER TABLE "follow_up_attempts" ADD COLUMN "again_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "follow_up_attempts" ADD CONSTRAINT "follow_up_attempts_phase" CHECK ("follow_up_attempts"."phase" in ('connection', 'sender', 'recipient', 'data', 'content'));--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_kind" CHECK ("tasks"."kind" in ('mail_failed', 'mail_unknown', 'mail_suppressed', 'contact_missing', 'meeting_host', 'meeting_missed', 'meeting_unrecorded', 'offer_unanswered', 'shortlist_unanswered', 'enquiry_unanswered', 'consent_missed', 'erasure_request', 'erasure_by_hand', 'recognition_request', 'erased_applicant', 'passed_case_overdue', 'question_open', 'applicant_unreached'));--> statement-breakpoint
-- What was planned before accounts were kept counts as planned for when it is due now.
INSERT INTO "follow_up_plans" ("follow_up_id", "plan_key", "due_at") SELECT "id", "plan_key", "due_at" FROM "follow_ups";
