CREATE TABLE "events" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"type" text NOT NULL,
	"ticket_id" uuid,
	"subject_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"on_behalf_of" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"job" text NOT NULL,
	"event_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"relayed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "follow_up_attempts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"smtp_code" integer,
	"response" text,
	CONSTRAINT "follow_up_attempts_once" UNIQUE("follow_up_id","attempt")
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_key" text NOT NULL,
	"kind" text NOT NULL,
	"scheduled" boolean NOT NULL,
	"side" text NOT NULL,
	"ticket_id" uuid,
	"participant_id" uuid,
	"staff_id" uuid,
	"message_id" uuid,
	"shortlist_id" uuid,
	"enquiry_id" uuid,
	"introduction_id" uuid,
	"details" jsonb NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"held_for" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"ambiguous_attempts" integer DEFAULT 0 NOT NULL,
	"claimed_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"cancel_reason" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"subject" text,
	"text" text,
	CONSTRAINT "follow_ups_planKey_unique" UNIQUE("plan_key"),
	CONSTRAINT "follow_ups_state" CHECK ("follow_ups"."state" in ('pending', 'sending', 'sent', 'unknown', 'failed', 'cancelled')),
	CONSTRAINT "follow_ups_side" CHECK ("follow_ups"."side" in ('applicant', 'municipality', 'staff')),
	CONSTRAINT "follow_ups_sent" CHECK (("follow_ups"."state" = 'sent') = ("follow_ups"."sent_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "case_links" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"purpose" text NOT NULL,
	"contact_id" uuid NOT NULL,
	"ticket_id" uuid,
	"shortlist_id" uuid,
	"enquiry_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"short_code_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "case_links_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "case_links_shortCodeHash_unique" UNIQUE("short_code_hash"),
	CONSTRAINT "case_links_purpose" CHECK ("case_links"."purpose" in ('verify', 'interest', 'answer', 'consent'))
);
--> statement-breakpoint
CREATE TABLE "match_candidates" (
	"run_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"profile_version_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"score" double precision NOT NULL,
	"explanation" jsonb NOT NULL,
	CONSTRAINT "match_candidates_run_id_municipality_id_pk" PRIMARY KEY("run_id","municipality_id")
);
--> statement-breakpoint
CREATE TABLE "match_runs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"company_profile_version_id" uuid NOT NULL,
	"engine_version" text NOT NULL,
	"catalog_version" text NOT NULL,
	"weights" jsonb NOT NULL,
	"excluded" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"corporate_number" char(13),
	"industry" text NOT NULL,
	"employees" integer NOT NULL,
	"prefecture" char(2) NOT NULL,
	"declared_on" date,
	"verified_at" timestamp with time zone,
	"search_text" text NOT NULL,
	"grams" text[] NOT NULL,
	CONSTRAINT "companies_corporateNumber_unique" UNIQUE("corporate_number")
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" char(6) NOT NULL,
	"kind" text NOT NULL,
	"prefecture" char(2) NOT NULL,
	"name" text NOT NULL,
	"kana" text NOT NULL,
	"search_text" text NOT NULL,
	"grams" text[] NOT NULL,
	CONSTRAINT "municipalities_code_unique" UNIQUE("code"),
	CONSTRAINT "municipalities_kind" CHECK ("municipalities"."kind" in ('municipality', 'prefecture'))
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organizations_kind" CHECK ("organizations"."kind" in ('municipality', 'company'))
);
--> statement-breakpoint
CREATE TABLE "profile_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organization_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"source" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "profile_versions_version" UNIQUE("organization_id","version"),
	CONSTRAINT "profile_versions_source" CHECK ("profile_versions"."source" in ('form', 'proposal', 'desk', 'seed'))
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organization_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"ticket_number" text NOT NULL,
	"contact_id" uuid NOT NULL,
	"fields" jsonb NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"decision" jsonb,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposals_status_known" CHECK ("proposals"."status" in ('pending', 'decided'))
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"scopes" text[] NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organization_id" uuid,
	"name" text NOT NULL,
	"name_kana" text,
	"title" text,
	"department" text,
	"email" "citext" NOT NULL,
	"phone" text,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"represents_at" timestamp with time zone,
	"represents_by" uuid,
	"password_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contacts_once" UNIQUE NULLS NOT DISTINCT("organization_id","email"),
	CONSTRAINT "contacts_represents" CHECK ("contacts"."represents_by" is null or "contacts"."represents_at" is not null),
	CONSTRAINT "contacts_verified" CHECK (("contacts"."verified_at" is null) = ("contacts"."verified_by" is null))
);
--> statement-breakpoint
CREATE TABLE "sign_in_sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"staff_id" uuid,
	"contact_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_sessions_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "sign_in_sessions_one_person" CHECK (num_nonnulls("sign_in_sessions"."staff_id", "sign_in_sessions"."contact_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"email" "citext" NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"audiences" text[] DEFAULT '{}' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"prefectures" text[] DEFAULT '{}' NOT NULL,
	"capacity" integer DEFAULT 20 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email"),
	CONSTRAINT "staff_role" CHECK ("staff"."role" in ('administrator', 'supervisor', 'consultant', 'auditor')),
	CONSTRAINT "staff_capacity" CHECK ("staff"."capacity" >= 0)
);
--> statement-breakpoint
CREATE TABLE "staff_absences" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"substitute_id" uuid,
	CONSTRAINT "staff_absences_ordered" CHECK ("staff_absences"."starts_on" <= "staff_absences"."ends_on"),
	CONSTRAINT "staff_absences_substitute" CHECK ("staff_absences"."substitute_id" is null or "staff_absences"."substitute_id" <> "staff_absences"."staff_id")
);
--> statement-breakpoint
CREATE TABLE "enquiries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"candidate_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"municipality_contact_id" uuid,
	"disclosure" text NOT NULL,
	"brief" jsonb NOT NULL,
	"status" text DEFAULT 'sent' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"answer_message" text,
	"answered_contact_id" uuid,
	"answered_staff_id" uuid,
	"consented_at" timestamp with time zone,
	"consented_contact_id" uuid,
	"consented_staff_id" uuid,
	"consent_withdrawn_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "enquiries_candidateId_unique" UNIQUE("candidate_id"),
	CONSTRAINT "enquiries_answered_by_one" CHECK (num_nonnulls("enquiries"."answered_contact_id", "enquiries"."answered_staff_id") = num_nonnulls("enquiries"."answered_at")),
	CONSTRAINT "enquiries_consented_by_one" CHECK (num_nonnulls("enquiries"."consented_contact_id", "enquiries"."consented_staff_id") = num_nonnulls("enquiries"."consented_at")),
	CONSTRAINT "enquiries_disclosure" CHECK ("enquiries"."disclosure" in ('blind', 'open')),
	CONSTRAINT "enquiries_status" CHECK ("enquiries"."status" in ('sent', 'asked', 'accepted', 'declined', 'withdrawn', 'expired', 'introduced'))
);
--> statement-breakpoint
CREATE TABLE "enquiry_questions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"enquiry_id" uuid NOT NULL,
	"question" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"reply" text,
	"replied_by" uuid,
	"replied_at" timestamp with time zone,
	CONSTRAINT "enquiry_questions_replied" CHECK (("enquiry_questions"."reply" is null) = ("enquiry_questions"."replied_at" is null))
);
--> statement-breakpoint
CREATE TABLE "introductions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"enquiry_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"company_contact_id" uuid NOT NULL,
	"municipality_contact_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "introductions_enquiryId_unique" UNIQUE("enquiry_id")
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"introduction_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outcomes_once" UNIQUE("introduction_id","kind","on"),
	CONSTRAINT "outcomes_kind" CHECK ("outcomes"."kind" in ('site_visit', 'office_opened', 'staff_relocated', 'related_population', 'withdrawn', 'stayed'))
);
--> statement-breakpoint
CREATE TABLE "provision_records" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"introduction_id" uuid NOT NULL,
	"subject_contact_id" uuid NOT NULL,
	"recipient_organization_id" uuid NOT NULL,
	"items" text[] NOT NULL,
	"consent" text NOT NULL,
	"consented_at" timestamp with time zone NOT NULL,
	"provided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "provision_records_once" UNIQUE("introduction_id","subject_contact_id")
);
--> statement-breakpoint
CREATE TABLE "shortlist_candidates" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"shortlist_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"engine_rank" integer NOT NULL,
	"interest" text,
	"interest_reason" text,
	"interest_at" timestamp with time zone,
	"interest_contact_id" uuid,
	"interest_staff_id" uuid,
	CONSTRAINT "shortlist_candidates_once" UNIQUE("shortlist_id","municipality_id"),
	CONSTRAINT "shortlist_candidates_interest" CHECK ("shortlist_candidates"."interest" in ('interested', 'declined')),
	CONSTRAINT "shortlist_candidates_stated" CHECK (("shortlist_candidates"."interest" is null) = ("shortlist_candidates"."interest_at" is null)),
	CONSTRAINT "shortlist_candidates_stated_by_one" CHECK (num_nonnulls("shortlist_candidates"."interest_contact_id", "shortlist_candidates"."interest_staff_id") = num_nonnulls("shortlist_candidates"."interest"))
);
--> statement-breakpoint
CREATE TABLE "shortlists" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"note" text NOT NULL,
	"enquiry_summary" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"dispatched_by" uuid,
	"dispatched_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "shortlists_status" CHECK ("shortlists"."status" in ('draft', 'approved', 'dispatched', 'answered', 'withdrawn', 'expired')),
	CONSTRAINT "shortlists_second_person" CHECK ("shortlists"."approved_by" is null or "shortlists"."approved_by" <> "shortlists"."created_by"),
	CONSTRAINT "shortlists_dispatched" CHECK (("shortlists"."dispatched_at" is null) = ("shortlists"."expires_at" is null))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"route" text NOT NULL,
	"key" text NOT NULL,
	"body_digest" "bytea" NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_route_key_pk" PRIMARY KEY("route","key")
);
--> statement-breakpoint
CREATE TABLE "ticket_counters" (
	"audience" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "ticket_counters_audience_year_pk" PRIMARY KEY("audience","year")
);
--> statement-breakpoint
CREATE TABLE "ticket_meetings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"record" text DEFAULT '' NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ticket_meetings_kind" CHECK ("ticket_meetings"."kind" in ('phone', 'online', 'in_person')),
	CONSTRAINT "ticket_meetings_minutes" CHECK ("ticket_meetings"."minutes" between 1 and 600)
);
--> statement-breakpoint
CREATE TABLE "ticket_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"staff_id" uuid,
	"contact_id" uuid,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ticket_messages_direction" CHECK ("ticket_messages"."direction" in ('in', 'out'))
);
--> statement-breakpoint
CREATE TABLE "ticket_notes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_participants" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" "citext" NOT NULL,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ticket_participants_once" UNIQUE("ticket_id","email")
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"audience" text NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"organization_id" uuid,
	"applicant_id" uuid NOT NULL,
	"assignee_id" uuid,
	"topics" text[] NOT NULL,
	"supports" text[] NOT NULL,
	"stage" text NOT NULL,
	"preferred_contact" text NOT NULL,
	"message" text NOT NULL,
	"form" jsonb NOT NULL,
	"channel" text NOT NULL,
	"form_consent_version" text NOT NULL,
	"form_consent_at" timestamp with time zone NOT NULL,
	"fast_pass" boolean DEFAULT false NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"first_response_due_at" timestamp with time zone NOT NULL,
	"first_responded_at" timestamp with time zone,
	"waiting_until" timestamp with time zone,
	"resolution" text,
	"resolution_note" text,
	"resolved_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"search_text" text NOT NULL,
	"grams" text[] NOT NULL,
	CONSTRAINT "tickets_number_unique" UNIQUE("number"),
	CONSTRAINT "tickets_audience" CHECK ("tickets"."audience" in ('municipal', 'corporate', 'worker')),
	CONSTRAINT "tickets_status" CHECK ("tickets"."status" in ('new', 'open', 'waiting_applicant', 'waiting_third_party', 'resolved', 'closed')),
	CONSTRAINT "tickets_resolved_has_kind" CHECK (("tickets"."status" in ('resolved', 'closed')) = ("tickets"."resolution" is not null)),
	CONSTRAINT "tickets_number_shape" CHECK ("tickets"."number" ~ '^[MCW]-[0-9]{4}-[0-9]{6,}$')
);
--> statement-breakpoint
CREATE TABLE "clock_offset" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"seconds" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "clock_offset_one_row" CHECK ("clock_offset"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"shortlist_approval" boolean DEFAULT false NOT NULL,
	CONSTRAINT "settings_one_row" CHECK ("settings"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "follow_up_attempts" ADD CONSTRAINT "follow_up_attempts_follow_up_id_follow_ups_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."follow_ups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_participant_id_ticket_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."ticket_participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_message_id_ticket_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."ticket_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_shortlist_id_shortlists_id_fk" FOREIGN KEY ("shortlist_id") REFERENCES "public"."shortlists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_shortlist_id_shortlists_id_fk" FOREIGN KEY ("shortlist_id") REFERENCES "public"."shortlists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_candidates" ADD CONSTRAINT "match_candidates_run_id_match_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."match_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_candidates" ADD CONSTRAINT "match_candidates_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_candidates" ADD CONSTRAINT "match_candidates_profile_version_id_profile_versions_id_fk" FOREIGN KEY ("profile_version_id") REFERENCES "public"."profile_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_runs" ADD CONSTRAINT "match_runs_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_runs" ADD CONSTRAINT "match_runs_company_profile_version_id_profile_versions_id_fk" FOREIGN KEY ("company_profile_version_id") REFERENCES "public"."profile_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_id_organizations_id_fk" FOREIGN KEY ("id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipalities" ADD CONSTRAINT "municipalities_id_organizations_id_fk" FOREIGN KEY ("id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_versions" ADD CONSTRAINT "profile_versions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_represents_by_staff_id_fk" FOREIGN KEY ("represents_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_absences" ADD CONSTRAINT "staff_absences_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_absences" ADD CONSTRAINT "staff_absences_substitute_id_staff_id_fk" FOREIGN KEY ("substitute_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_candidate_id_shortlist_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."shortlist_candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_company_id_organizations_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_municipality_contact_id_contacts_id_fk" FOREIGN KEY ("municipality_contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_answered_contact_id_contacts_id_fk" FOREIGN KEY ("answered_contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_answered_staff_id_staff_id_fk" FOREIGN KEY ("answered_staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_consented_contact_id_contacts_id_fk" FOREIGN KEY ("consented_contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_consented_staff_id_staff_id_fk" FOREIGN KEY ("consented_staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_questions" ADD CONSTRAINT "enquiry_questions_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_questions" ADD CONSTRAINT "enquiry_questions_replied_by_staff_id_fk" FOREIGN KEY ("replied_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_company_contact_id_contacts_id_fk" FOREIGN KEY ("company_contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_municipality_contact_id_contacts_id_fk" FOREIGN KEY ("municipality_contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provision_records" ADD CONSTRAINT "provision_records_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provision_records" ADD CONSTRAINT "provision_records_subject_contact_id_contacts_id_fk" FOREIGN KEY ("subject_contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provision_records" ADD CONSTRAINT "provision_records_recipient_organization_id_organizations_id_fk" FOREIGN KEY ("recipient_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_candidates" ADD CONSTRAINT "shortlist_candidates_shortlist_id_shortlists_id_fk" FOREIGN KEY ("shortlist_id") REFERENCES "public"."shortlists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_candidates" ADD CONSTRAINT "shortlist_candidates_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_candidates" ADD CONSTRAINT "shortlist_candidates_interest_contact_id_contacts_id_fk" FOREIGN KEY ("interest_contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_candidates" ADD CONSTRAINT "shortlist_candidates_interest_staff_id_staff_id_fk" FOREIGN KEY ("interest_staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlists" ADD CONSTRAINT "shortlists_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlists" ADD CONSTRAINT "shortlists_run_id_match_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."match_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlists" ADD CONSTRAINT "shortlists_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlists" ADD CONSTRAINT "shortlists_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlists" ADD CONSTRAINT "shortlists_dispatched_by_staff_id_fk" FOREIGN KEY ("dispatched_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD CONSTRAINT "ticket_meetings_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD CONSTRAINT "ticket_meetings_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_notes" ADD CONSTRAINT "ticket_notes_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_notes" ADD CONSTRAINT "ticket_notes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_participants" ADD CONSTRAINT "ticket_participants_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_applicant_id_contacts_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_ticket" ON "events" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "outbox_unrelayed" ON "outbox" USING btree ("id") WHERE relayed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_relayed" ON "outbox" USING btree ("relayed_at");--> statement-breakpoint
CREATE INDEX "follow_ups_due" ON "follow_ups" USING btree ("due_at","id") WHERE state = 'pending' and held_for is null;--> statement-breakpoint
CREATE INDEX "follow_ups_sending" ON "follow_ups" USING btree ("claimed_at") WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX "follow_ups_ticket" ON "follow_ups" USING btree ("ticket_id","due_at");--> statement-breakpoint
CREATE INDEX "follow_ups_enquiry" ON "follow_ups" USING btree ("enquiry_id");--> statement-breakpoint
CREATE INDEX "follow_ups_shortlist" ON "follow_ups" USING btree ("shortlist_id");--> statement-breakpoint
CREATE INDEX "case_links_contact" ON "case_links" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "match_candidates_rank" ON "match_candidates" USING btree ("run_id","rank");--> statement-breakpoint
CREATE INDEX "match_runs_ticket" ON "match_runs" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "companies_unnumbered" ON "companies" USING btree ("name_key","prefecture") WHERE "companies"."corporate_number" is null;--> statement-breakpoint
CREATE INDEX "companies_name_key" ON "companies" USING btree ("name_key","prefecture");--> statement-breakpoint
CREATE INDEX "companies_grams" ON "companies" USING gin ("grams");--> statement-breakpoint
CREATE INDEX "municipalities_grams" ON "municipalities" USING gin ("grams");--> statement-breakpoint
CREATE INDEX "municipalities_prefecture" ON "municipalities" USING btree ("prefecture","code");--> statement-breakpoint
CREATE INDEX "proposals_status" ON "proposals" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "proposals_organization" ON "proposals" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "contacts_email" ON "contacts" USING btree ("email");--> statement-breakpoint
CREATE INDEX "contacts_representatives" ON "contacts" USING btree ("organization_id","represents_at") WHERE represents_at is not null;--> statement-breakpoint
CREATE INDEX "sign_in_sessions_expiry" ON "sign_in_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "staff_absences_staff" ON "staff_absences" USING btree ("staff_id","ends_on");--> statement-breakpoint
CREATE INDEX "enquiries_ticket" ON "enquiries" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "enquiries_municipality" ON "enquiries" USING btree ("municipality_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "enquiries_living" ON "enquiries" USING btree ("ticket_id","municipality_id") WHERE status in ('sent', 'asked', 'accepted');--> statement-breakpoint
CREATE INDEX "enquiries_expiry" ON "enquiries" USING btree ("expires_at") WHERE status in ('sent', 'asked', 'accepted');--> statement-breakpoint
CREATE INDEX "enquiry_questions_enquiry" ON "enquiry_questions" USING btree ("enquiry_id","id");--> statement-breakpoint
CREATE INDEX "shortlists_ticket" ON "shortlists" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "shortlists_expiry" ON "shortlists" USING btree ("expires_at") WHERE status = 'dispatched';--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "ticket_meetings_ticket" ON "ticket_meetings" USING btree ("ticket_id","starts_at");--> statement-breakpoint
CREATE INDEX "ticket_messages_ticket" ON "ticket_messages" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "ticket_notes_ticket" ON "ticket_notes" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "tickets_queue" ON "tickets" USING btree ("status","fast_pass" DESC NULLS LAST,"first_response_due_at","id");--> statement-breakpoint
CREATE INDEX "tickets_received" ON "tickets" USING btree ("received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_updated" ON "tickets" USING btree ("updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_due" ON "tickets" USING btree ("first_response_due_at","id");--> statement-breakpoint
CREATE INDEX "tickets_assignee" ON "tickets" USING btree ("assignee_id","status");--> statement-breakpoint
CREATE INDEX "tickets_organization" ON "tickets" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "tickets_applicant" ON "tickets" USING btree ("applicant_id");--> statement-breakpoint
CREATE INDEX "tickets_resolved" ON "tickets" USING btree ("resolved_at") WHERE status = 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_waits" ON "tickets" USING btree ("waiting_until") WHERE waiting_until is not null;--> statement-breakpoint
CREATE INDEX "tickets_topics" ON "tickets" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "tickets_grams" ON "tickets" USING gin ("grams");