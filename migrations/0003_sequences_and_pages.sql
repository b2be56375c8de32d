CREATE TABLE "one_time_codes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"contact_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"asked_from" "bytea" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"proof_hash" "bytea",
	"proof_ends_at" timestamp with time zone,
	CONSTRAINT "one_time_codes_proofHash_unique" UNIQUE("proof_hash"),
	CONSTRAINT "one_time_codes_tries" CHECK ("one_time_codes"."tries" between 0 and 5),
	CONSTRAINT "one_time_codes_used" CHECK (num_nonnulls("one_time_codes"."used_at", "one_time_codes"."proof_hash", "one_time_codes"."proof_ends_at") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "waiting_forms" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"audience" text NOT NULL,
	"key" text NOT NULL,
	"body_digest" "bytea" NOT NULL,
	"form" jsonb,
	"ticket_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"short_code_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "waiting_forms_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "waiting_forms_shortCodeHash_unique" UNIQUE("short_code_hash"),
	CONSTRAINT "waiting_forms_once" UNIQUE("audience","key"),
	CONSTRAINT "waiting_forms_form_or_ticket" CHECK (("waiting_forms"."form" is null) = ("waiting_forms"."ticket_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "profile_confirmations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"profile_version_id" uuid NOT NULL,
	"block" text NOT NULL,
	"contact_id" uuid NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_sendings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"sender_digest" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "form_sendings_kind" CHECK ("form_sendings"."kind" in ('form', 'mail'))
);
--> statement-breakpoint
CREATE TABLE "used_proofs" (
	"signature_digest" "bytea" PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "follow_ups" DROP CONSTRAINT "follow_ups_side";--> statement-breakpoint
ALTER TABLE "case_links" DROP CONSTRAINT "case_links_purpose";--> statement-breakpoint
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_kind";--> statement-breakpoint
ALTER TABLE "tasks" ALTER COLUMN "ticket_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ALTER COLUMN "follow_up_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "follow_up_attempts" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "organization_id" uuid;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "profile_confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "language" text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "role_mailbox" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "contact_id" uuid;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "enquiry_id" uuid;--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD COLUMN "contact_id" uuid;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "next_response_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "response_overdue_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "one_time_codes" ADD CONSTRAINT "one_time_codes_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_forms" ADD CONSTRAINT "waiting_forms_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_confirmations" ADD CONSTRAINT "profile_confirmations_profile_version_id_profile_versions_id_fk" FOREIGN KEY ("profile_version_id") REFERENCES "public"."profile_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "one_time_codes_contact" ON "one_time_codes" USING btree ("contact_id","created_at");--> statement-breakpoint
CREATE INDEX "one_time_codes_asked_from" ON "one_time_codes" USING btree ("asked_from","created_at");--> statement-breakpoint
CREATE INDEX "one_time_codes_age" ON "one_time_codes" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "waiting_forms_age" ON "waiting_forms" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "profile_confirmations_version" ON "profile_confirmations" USING btree ("profile_version_id","confirmed_at");--> statement-breakpoint
CREATE INDEX "form_sendings_sender" ON "form_sendings" USING btree ("sender_digest","kind","sent_at");--> statement-breakpoint
CREATE INDEX "form_sendings_age" ON "form_sendings" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "used_proofs_age" ON "used_proofs" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_meeting_id_ticket_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."ticket_meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD CONSTRAINT "ticket_participants_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_actor" ON "events" USING btree ("actor_id") WHERE actor_kind in ('contact', 'link');--> statement-breakpoint
CREATE INDEX "follow_ups_organization" ON "follow_ups" USING btree ("organization_id","due_at");--> statement-breakpoint
CREATE INDEX "follow_ups_resolutions" ON "follow_ups" USING btree ("due_at") WHERE state = 'pending' and held_for = 'resolution' and paused_at is null;--> statement-breakpoint
CREATE INDEX "contacts_role_mailboxes" ON "contacts" USING btree ("organization_id") WHERE role_mailbox;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_meeting_once" ON "tasks" USING btree ("meeting_id","kind") WHERE done_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_contact_once" ON "tasks" USING btree ("contact_id","kind") WHERE done_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_enquiry_once" ON "tasks" USING btree ("enquiry_id","kind");--> statement-breakpoint
CREATE INDEX "tickets_unanswered" ON "tickets" USING btree ("first_response_due_at") WHERE first_responded_at is null and response_overdue_at is null;--> statement-breakpoint
CREATE INDEX "tickets_next_response" ON "tickets" USING btree ("next_response_due_at") WHERE next_response_due_at is not null and response_overdue_at is null;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_side" CHECK ("follow_ups"."side" in ('applicant', 'municipality', 'organization', 'staff'));--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_purpose" CHECK ("case_links"."purpose" in ('verify', 'interest', 'answer', 'consent', 'meeting', 'case', 'profile'));--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_language" CHECK ("contacts"."language" in ('ja', 'en'));--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_about_one" CHECK (num_nonnulls("tasks"."follow_up_id", "tasks"."meeting_id", "tasks"."contact_id", "tasks"."enquiry_id") = 1);--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_of_ticket" CHECK (num_nonnulls("tasks"."ticket_id", "tasks"."contact_id", "tasks"."follow_up_id") > 0);--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_kind" CHECK ("tasks"."kind" in ('mail_failed', 'mail_unknown', 'mail_suppressed', 'meeting_host', 'meeting_missed', 'consent_missed', 'erasure_request'));