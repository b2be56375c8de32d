CREATE TABLE "feed" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"type" text NOT NULL,
	"ticket_id" uuid,
	"ticket_number" text,
	"ticket_version" integer,
	"subject_id" uuid,
	"staff_id" uuid,
	"occurred_at" timestamp with time zone NOT NULL,
	"fed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feed_eventId_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "feed_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"last" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"ticket_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"doing" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "presences_ticket_id_staff_id_pk" PRIMARY KEY("ticket_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "notification_choices" (
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"way" text NOT NULL,
	"chosen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notification_choices_staff_id_kind_pk" PRIMARY KEY("staff_id","kind"),
	CONSTRAINT "notification_choices_kind" CHECK ("notification_choices"."kind" in ('assigned', 'answer', 'note', 'meeting', 'approval', 'deadline', 'task')),
	CONSTRAINT "notification_choices_way" CHECK ("notification_choices"."way" in ('bell', 'daily', 'at_once'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"event_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"mail_id" uuid,
	CONSTRAINT "notifications_once" UNIQUE("staff_id","event_id"),
	CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('assigned', 'answer', 'note', 'meeting', 'approval', 'deadline', 'task'))
);
--> statement-breakpoint
CREATE TABLE "access_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"staff_id" uuid,
	"contact_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "access_links_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "access_links_purpose" CHECK ("access_links"."purpose" in ('invitation', 'reset')),
	CONSTRAINT "access_links_person" CHECK (num_nonnulls("access_links"."staff_id", "access_links"."contact_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"code_digest" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_once" UNIQUE("staff_id","code_digest")
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" integer,
	CONSTRAINT "second_factors_used" CHECK (("second_factors"."confirmed_at" is null) = ("second_factors"."last_step" is null))
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"account_digest" "bytea" NOT NULL,
	"sender_digest" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"succeeded" boolean DEFAULT false NOT NULL,
	CONSTRAINT "sign_in_attempts_kind" CHECK ("sign_in_attempts"."kind" in ('password', 'code', 'reset'))
);
--> statement-breakpoint
CREATE TABLE "token_requests" (
	"token_id" uuid PRIMARY KEY NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_failures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"job" text NOT NULL,
	"outbox_id" bigint,
	"event_id" uuid,
	"follow_up_id" uuid,
	"fault" text NOT NULL,
	"code" text,
	"place" text,
	"attempts" integer DEFAULT 1 NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"dismissed_at" timestamp with time zone,
	"dismissed_by" uuid,
	CONSTRAINT "job_failures_outboxId_unique" UNIQUE("outbox_id"),
	CONSTRAINT "job_failures_followUpId_unique" UNIQUE("follow_up_id"),
	CONSTRAINT "job_failures_job" CHECK (("job_failures"."job" = 'react') = ("job_failures"."outbox_id" is not null)),
	CONSTRAINT "job_failures_follow_up" CHECK (("job_failures"."job" = 'deliver') = ("job_failures"."follow_up_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "worker_processes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"pid" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"reacting" integer NOT NULL,
	"delivering" integer NOT NULL,
	"done" integer NOT NULL,
	"last_done_at" timestamp with time zone,
	"backend" text NOT NULL,
	"counts" jsonb
);
--> statement-breakpoint
CREATE TABLE "canned_texts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"name" text NOT NULL,
	"ja" text NOT NULL,
	"en" text NOT NULL,
	"shared" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "canned_texts_name" UNIQUE("staff_id","name"),
	CONSTRAINT "canned_texts_words" CHECK ("canned_texts"."ja" <> '' or "canned_texts"."en" <> '')
);
--> statement-breakpoint
CREATE TABLE "attachment_bytes" (
	"attachment_id" uuid PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"draft_kind" text,
	"note_id" uuid,
	"unsent_id" uuid,
	"message_id" uuid,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"verdict" text NOT NULL,
	"scan_tries" integer DEFAULT 0 NOT NULL,
	"next_scan_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attachments_one_place" CHECK (num_nonnulls("attachments"."draft_kind", "attachments"."note_id", "attachments"."unsent_id", "attachments"."message_id") = 1),
	CONSTRAINT "attachments_draft_kind" CHECK ("attachments"."draft_kind" in ('reply', 'note')),
	CONSTRAINT "attachments_verdict" CHECK ("attachments"."verdict" in ('waiting', 'accepted', 'refused')),
	CONSTRAINT "attachments_next_scan" CHECK (("attachments"."verdict" = 'waiting') = ("attachments"."next_scan_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "ticket_drafts" (
	"ticket_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"version" bigint NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ticket_drafts_ticket_id_staff_id_kind_pk" PRIMARY KEY("ticket_id","staff_id","kind"),
	CONSTRAINT "ticket_drafts_kind" CHECK ("ticket_drafts"."kind" in ('reply', 'note'))
);
--> statement-breakpoint
CREATE TABLE "form_drafts" (
	"form_digest" "bytea" PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "list_columns" (
	"staff_id" uuid NOT NULL,
	"view" text NOT NULL,
	"columns" text[] NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "list_columns_staff_id_view_pk" PRIMARY KEY("staff_id","view")
);
--> statement-breakpoint
CREATE TABLE "opened_items" (
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "opened_items_staff_id_kind_subject_id_pk" PRIMARY KEY("staff_id","kind","subject_id"),
	CONSTRAINT "opened_items_kind" CHECK ("opened_items"."kind" in ('ticket', 'organization', 'person'))
);
--> statement-breakpoint
CREATE TABLE "passed_cases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"prefecture_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"passed_by" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"source_ticket_id" uuid,
	"ticket_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"overdue_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"words" text,
	"wrong_parts" text[],
	"form_consent_version" text,
	CONSTRAINT "passed_cases_kind" CHECK ("passed_cases"."kind" in ('filed', 'forwarded')),
	CONSTRAINT "passed_cases_status" CHECK ("passed_cases"."status" in ('waiting', 'confirmed', 'corrected', 'declined', 'withdrawn')),
	CONSTRAINT "passed_cases_source_of_kind" CHECK (("passed_cases"."kind" = 'forwarded') = ("passed_cases"."source_ticket_id" is not null)),
	CONSTRAINT "passed_cases_ticket_of_filed" CHECK ("passed_cases"."kind" <> 'filed' or "passed_cases"."ticket_id" is not null),
	CONSTRAINT "passed_cases_answered" CHECK (("passed_cases"."status" in ('confirmed', 'corrected', 'declined')) = ("passed_cases"."answered_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "ticket_relations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ticket_relations_two" CHECK ("ticket_relations"."ticket_id" <> "ticket_relations"."other_id"),
	CONSTRAINT "ticket_relations_kind" CHECK ("ticket_relations"."kind" in ('same_matter', 'duplicate', 'preceding', 'following', 'split_from', 'split_into'))
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" jsonb NOT NULL,
	"columns" text[],
	"shared" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_views_name" UNIQUE("staff_id","name")
);
--> statement-breakpoint
CREATE TABLE "split_messages" (
	"ticket_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	CONSTRAINT "split_messages_ticket_id_message_id_pk" PRIMARY KEY("ticket_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "unsent_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ticket_participants" DROP CONSTRAINT "ticket_participants_once";--> statement-breakpoint
ALTER TABLE "case_links" DROP CONSTRAINT "case_links_purpose";--> statement-breakpoint
ALTER TABLE "ticket_meetings" DROP CONSTRAINT "ticket_meetings_status";--> statement-breakpoint
ALTER TABLE "ticket_meetings" DROP CONSTRAINT "ticket_meetings_starts";--> statement-breakpoint
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_about_one";--> statement-breakpoint
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_kind";--> statement-breakpoint
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_done";--> statement-breakpoint
DROP INDEX "tasks_enquiry_once";--> statement-breakpoint
DROP INDEX "tickets_queue";--> statement-breakpoint
DROP INDEX "tickets_received";--> statement-breakpoint
DROP INDEX "tickets_updated";--> statement-breakpoint
DROP INDEX "tickets_due";--> statement-breakpoint
DROP INDEX "tickets_topics";--> statement-breakpoint
ALTER TABLE "staff" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "fed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "skip_reason" text;--> statement-breakpoint
ALTER TABLE "case_links" ADD COLUMN "passed_case_id" uuid;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "applicant_id" uuid;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "outside_hours_reason" text;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "last_used_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "requests_per_minute" integer DEFAULT 300 NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ADD COLUMN "last_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ADD COLUMN "proved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "language" text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
ALTER TABLE "enquiry_questions" ADD COLUMN "overdue_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "shortlist_id" uuid;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "passed_case_id" uuid;--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD COLUMN "language" text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD COLUMN "removed_by" uuid;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "split_from_id" uuid;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "token_requests" ADD CONSTRAINT "token_requests_token_id_api_tokens_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_tokens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_failures" ADD CONSTRAINT "job_failures_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_failures" ADD CONSTRAINT "job_failures_follow_up_id_follow_ups_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."follow_ups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_failures" ADD CONSTRAINT "job_failures_dismissed_by_staff_id_fk" FOREIGN KEY ("dismissed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canned_texts" ADD CONSTRAINT "canned_texts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment_bytes" ADD CONSTRAINT "attachment_bytes_attachment_id_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_note_id_ticket_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."ticket_notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_unsent_id_unsent_messages_id_fk" FOREIGN KEY ("unsent_id") REFERENCES "public"."unsent_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_message_id_ticket_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."ticket_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_drafts" ADD CONSTRAINT "ticket_drafts_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_drafts" ADD CONSTRAINT "ticket_drafts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_columns" ADD CONSTRAINT "list_columns_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opened_items" ADD CONSTRAINT "opened_items_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passed_cases" ADD CONSTRAINT "passed_cases_prefecture_id_municipalities_id_fk" FOREIGN KEY ("prefecture_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passed_cases" ADD CONSTRAINT "passed_cases_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passed_cases" ADD CONSTRAINT "passed_cases_passed_by_contacts_id_fk" FOREIGN KEY ("passed_by") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passed_cases" ADD CONSTRAINT "passed_cases_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passed_cases" ADD CONSTRAINT "passed_cases_source_ticket_id_tickets_id_fk" FOREIGN KEY ("source_ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passed_cases" ADD CONSTRAINT "passed_cases_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_relations" ADD CONSTRAINT "ticket_relations_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_relations" ADD CONSTRAINT "ticket_relations_other_id_tickets_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_relations" ADD CONSTRAINT "ticket_relations_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "split_messages" ADD CONSTRAINT "split_messages_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "split_messages" ADD CONSTRAINT "split_messages_message_id_ticket_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."ticket_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsent_messages" ADD CONSTRAINT "unsent_messages_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsent_messages" ADD CONSTRAINT "unsent_messages_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feed_age" ON "feed" USING btree ("fed_at");--> statement-breakpoint
CREATE INDEX "presences_until" ON "presences" USING btree ("until");--> statement-breakpoint
CREATE INDEX "notifications_of" ON "notifications" USING btree ("staff_id","id");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("staff_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notifications_age" ON "notifications" USING btree ("at");--> statement-breakpoint
CREATE INDEX "access_links_staff" ON "access_links" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "access_links_contact" ON "access_links" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "access_links_age" ON "access_links" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "second_factors_one" ON "second_factors" USING btree ("staff_id") WHERE confirmed_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "second_factors_one_to_be" ON "second_factors" USING btree ("staff_id") WHERE confirmed_at is null;--> statement-breakpoint
CREATE INDEX "sign_in_attempts_account" ON "sign_in_attempts" USING btree ("account_digest","kind","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_sender" ON "sign_in_attempts" USING btree ("sender_digest","kind","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_age" ON "sign_in_attempts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "job_failures_age" ON "job_failures" USING btree ("last_at","id");--> statement-breakpoint
CREATE INDEX "canned_texts_shared" ON "canned_texts" USING btree ("id") WHERE shared;--> statement-breakpoint
CREATE INDEX "attachments_ticket" ON "attachments" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "attachments_note" ON "attachments" USING btree ("note_id");--> statement-breakpoint
CREATE INDEX "attachments_message" ON "attachments" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "attachments_unsent" ON "attachments" USING btree ("unsent_id");--> statement-breakpoint
CREATE INDEX "attachments_waiting" ON "attachments" USING btree ("next_scan_at") WHERE verdict = 'waiting';--> statement-breakpoint
CREATE INDEX "attachments_of_drafts" ON "attachments" USING btree ("created_at") WHERE draft_kind is not null;--> statement-breakpoint
CREATE INDEX "ticket_drafts_age" ON "ticket_drafts" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "form_drafts_age" ON "form_drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "opened_items_of" ON "opened_items" USING btree ("staff_id","opened_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "opened_items_age" ON "opened_items" USING btree ("opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "passed_cases_ticket" ON "passed_cases" USING btree ("ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "passed_cases_waiting_once" ON "passed_cases" USING btree ("source_ticket_id","municipality_id") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "passed_cases_source" ON "passed_cases" USING btree ("source_ticket_id","id");--> statement-breakpoint
CREATE INDEX "passed_cases_unanswered" ON "passed_cases" USING btree ("due_at") WHERE status = 'waiting' and overdue_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_relations_once" ON "ticket_relations" USING btree (least("ticket_id", "other_id"),greatest("ticket_id", "other_id"));--> statement-breakpoint
CREATE INDEX "ticket_relations_ticket" ON "ticket_relations" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "ticket_relations_other" ON "ticket_relations" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "saved_views_shared" ON "saved_views" USING btree ("id") WHERE shared;--> statement-breakpoint
CREATE INDEX "split_messages_message" ON "split_messages" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "unsent_messages_due" ON "unsent_messages" USING btree ("sends_at");--> statement-breakpoint
CREATE INDEX "unsent_messages_ticket" ON "unsent_messages" USING btree ("ticket_id");--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_passed_case_id_passed_cases_id_fk" FOREIGN KEY ("passed_case_id") REFERENCES "public"."passed_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD CONSTRAINT "ticket_meetings_applicant_id_contacts_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_shortlist_id_shortlists_id_fk" FOREIGN KEY ("shortlist_id") REFERENCES "public"."shortlists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_passed_case_id_passed_cases_id_fk" FOREIGN KEY ("passed_case_id") REFERENCES "public"."passed_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_merged_into_id_tickets_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_split_from_id_tickets_id_fk" FOREIGN KEY ("split_from_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_when" ON "events" USING btree ("occurred_at","id");--> statement-breakpoint
CREATE INDEX "events_who" ON "events" USING btree ("actor_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "events_what" ON "events" USING btree ("type","occurred_at","id");--> statement-breakpoint
CREATE INDEX "outbox_unfed" ON "outbox" USING btree ("id") WHERE not fed;--> statement-breakpoint
CREATE INDEX "ticket_meetings_booked" ON "ticket_meetings" USING btree ("starts_at") WHERE status = 'booked';--> statement-breakpoint
CREATE INDEX "ticket_meetings_proposed" ON "ticket_meetings" USING btree ("created_at") WHERE status = 'proposed';--> statement-breakpoint
CREATE INDEX "ticket_meetings_held" ON "ticket_meetings" USING btree ("ticket_id") WHERE status = 'held';--> statement-breakpoint
CREATE INDEX "sign_in_sessions_staff" ON "sign_in_sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sign_in_sessions_contact" ON "sign_in_sessions" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "enquiries_deadline" ON "enquiries" USING btree ("status","expires_at","id");--> statement-breakpoint
CREATE INDEX "enquiries_latest" ON "enquiries" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "enquiry_questions_open" ON "enquiry_questions" USING btree ("asked_at") WHERE reply is null and overdue_at is null;--> statement-breakpoint
CREATE INDEX "shortlists_dispatched" ON "shortlists" USING btree ("ticket_id") WHERE dispatched_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_question_once" ON "tasks" USING btree ("enquiry_id") WHERE kind = 'question_open' and done_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_shortlist_once" ON "tasks" USING btree ("shortlist_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_passed_case_once" ON "tasks" USING btree ("passed_case_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_participants_standing" ON "ticket_participants" USING btree ("ticket_id","email") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "tickets_newest" ON "tickets" USING btree ("received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_held_queue" ON "tickets" USING btree ("assignee_id","status","fast_pass" DESC NULLS LAST,coalesce(next_response_due_at, first_response_due_at),"id");--> statement-breakpoint
CREATE INDEX "tickets_held_due" ON "tickets" USING btree ("assignee_id","status",coalesce(next_response_due_at, first_response_due_at),"id");--> statement-breakpoint
CREATE INDEX "tickets_held_received" ON "tickets" USING btree ("assignee_id","status","received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_held_updated" ON "tickets" USING btree ("assignee_id","status","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_unassigned_queue" ON "tickets" USING btree ("status","fast_pass" DESC NULLS LAST,coalesce(next_response_due_at, first_response_due_at),"id") WHERE assignee_id is null;--> statement-breakpoint
CREATE INDEX "tickets_unassigned_due" ON "tickets" USING btree ("status",coalesce(next_response_due_at, first_response_due_at),"id") WHERE assignee_id is null;--> statement-breakpoint
CREATE INDEX "tickets_unassigned_received" ON "tickets" USING btree ("status","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE assignee_id is null;--> statement-breakpoint
CREATE INDEX "tickets_unassigned_updated" ON "tickets" USING btree ("status","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE assignee_id is null;--> statement-breakpoint
CREATE INDEX "tickets_owed_queue" ON "tickets" USING btree ("status","fast_pass" DESC NULLS LAST,coalesce(next_response_due_at, first_response_due_at),"id") WHERE coalesce(next_response_due_at, case when first_responded_at is null then first_response_due_at end) is not null;--> statement-breakpoint
CREATE INDEX "tickets_owed_due" ON "tickets" USING btree ("status",coalesce(next_response_due_at, first_response_due_at),"id") WHERE coalesce(next_response_due_at, case when first_responded_at is null then first_response_due_at end) is not null;--> statement-breakpoint
CREATE INDEX "tickets_owed_received" ON "tickets" USING btree ("status","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE coalesce(next_response_due_at, case when first_responded_at is null then first_response_due_at end) is not null;--> statement-breakpoint
CREATE INDEX "tickets_owed_updated" ON "tickets" USING btree ("status","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE coalesce(next_response_due_at, case when first_responded_at is null then first_response_due_at end) is not null;--> statement-breakpoint
CREATE INDEX "tickets_reports" ON "tickets" USING btree ("received_at","audience","status","first_response_due_at","first_responded_at","organization_id","topics","split_from_id","id");--> statement-breakpoint
CREATE INDEX "tickets_audience" ON "tickets" USING btree ("audience","status","assignee_id","fast_pass");--> statement-breakpoint
CREATE INDEX "tickets_merged" ON "tickets" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_enquiry_once" ON "tasks" USING btree ("enquiry_id","kind") WHERE kind <> 'question_open';--> statement-breakpoint
CREATE INDEX "tickets_queue" ON "tickets" USING btree ("status","fast_pass" DESC NULLS LAST,coalesce(next_response_due_at, first_response_due_at),"id");--> statement-breakpoint
CREATE INDEX "tickets_received" ON "tickets" USING btree ("status","received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_updated" ON "tickets" USING btree ("status","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_due" ON "tickets" USING btree ("status",coalesce(next_response_due_at, first_response_due_at),"id");--> statement-breakpoint
CREATE INDEX "tickets_topics" ON "tickets" USING gin ("status","topics");--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_purpose" CHECK ("case_links"."purpose" in ('verify', 'interest', 'answer', 'consent', 'meeting', 'case', 'profile', 'passed'));--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD CONSTRAINT "ticket_meetings_status" CHECK ("ticket_meetings"."status" in ('proposed', 'booked', 'held', 'missed', 'cancelled', 'expired'));--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD CONSTRAINT "ticket_meetings_starts" CHECK ("ticket_meetings"."starts_at" is not null or "ticket_meetings"."status" in ('proposed', 'cancelled', 'expired'));--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_language" CHECK ("staff"."language" in ('ja', 'en'));--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_about_one" CHECK (num_nonnulls("tasks"."follow_up_id", "tasks"."meeting_id", "tasks"."contact_id", "tasks"."shortlist_id", "tasks"."enquiry_id", "tasks"."passed_case_id") = 1);--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_kind" CHECK ("tasks"."kind" in ('mail_failed', 'mail_unknown', 'mail_suppressed', 'contact_missing', 'meeting_host', 'meeting_missed', 'meeting_unrecorded', 'offer_unanswered', 'shortlist_unanswered', 'enquiry_unanswered', 'consent_missed', 'erasure_request', 'recognition_request', 'erased_applicant', 'passed_case_overdue', 'question_open', 'applicant_unreached'));--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_done" CHECK ("tasks"."done_by" is null or "tasks"."done_at" is not null);--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD CONSTRAINT "ticket_participants_removed" CHECK (("ticket_participants"."removed_at" is null) = ("ticket_participants"."removed_by" is null));--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD CONSTRAINT "ticket_participants_language" CHECK ("ticket_participants"."language" in ('ja', 'en'));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_merged_is_closed" CHECK ("tickets"."merged_into_id" is null or ("tickets"."status" = 'closed' and "tickets"."merged_into_id" <> "tickets"."id"));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_split_from_another" CHECK ("tickets"."split_from_id" <> "tickets"."id");