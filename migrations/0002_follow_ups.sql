CREATE TABLE "follow_up_pauses" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"paused_by" uuid NOT NULL,
	"paused_at" timestamp with time zone NOT NULL,
	"resumed_by" uuid,
	"resumed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mail_server" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"away_since" timestamp with time zone,
	"reason" text,
	CONSTRAINT "mail_server_one" CHECK ("mail_server"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "meeting_slots" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_slots_once" UNIQUE("meeting_id","starts_at")
);
--> statement-breakpoint
CREATE TABLE "working_hours" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"hours" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sequence_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"sequence_code" text NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"reason" text NOT NULL,
	"stated_by" uuid,
	"stated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sequence_versions_once" UNIQUE("sequence_code","version")
);
--> statement-breakpoint
CREATE TABLE "sequences" (
	"code" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"address" "citext",
	"address_digest" "bytea",
	"reason" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"stated_by" uuid,
	"follow_up_id" uuid,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid,
	CONSTRAINT "suppressions_reason" CHECK ("suppressions"."reason" in ('hard_bounce', 'unsubscribed', 'erased', 'withdrawn')),
	CONSTRAINT "suppressions_address" CHECK (("suppressions"."reason" = 'erased') = ("suppressions"."address" is null)),
	CONSTRAINT "suppressions_digest" CHECK (("suppressions"."address" is null) = ("suppressions"."address_digest" is not null)),
	CONSTRAINT "suppressions_lifted" CHECK (("suppressions"."lifted_at" is null) = ("suppressions"."lifted_by" is null))
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	CONSTRAINT "tasks_once" UNIQUE("follow_up_id","kind"),
	CONSTRAINT "tasks_kind" CHECK ("tasks"."kind" in ('mail_failed', 'mail_unknown', 'mail_suppressed')),
	CONSTRAINT "tasks_done" CHECK (("tasks"."done_at" is null) = ("tasks"."done_by" is null))
);
--> statement-breakpoint
CREATE TABLE "text_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"block" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"stated_by" uuid NOT NULL,
	"stated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "text_versions_once" UNIQUE("block","language","version"),
	CONSTRAINT "text_versions_language" CHECK ("text_versions"."language" in ('ja', 'en')),
	CONSTRAINT "text_versions_version" CHECK ("text_versions"."version" > 0)
);
--> statement-breakpoint
ALTER TABLE "case_links" DROP CONSTRAINT "case_links_purpose";--> statement-breakpoint
DROP INDEX "follow_ups_due";--> statement-breakpoint
ALTER TABLE "ticket_meetings" ALTER COLUMN "starts_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "follow_up_attempts" ADD COLUMN "recipient" "citext";--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "sequence_version_id" uuid;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "step" text;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "optional" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "planned_by" uuid;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_links" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "status" text DEFAULT 'held' NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "join_url" text;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "era_years" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "follow_up_pauses" ADD CONSTRAINT "follow_up_pauses_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_slots" ADD CONSTRAINT "meeting_slots_meeting_id_ticket_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."ticket_meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_hours" ADD CONSTRAINT "working_hours_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sequence_versions" ADD CONSTRAINT "sequence_versions_sequence_code_sequences_code_fk" FOREIGN KEY ("sequence_code") REFERENCES "public"."sequences"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_versions" ADD CONSTRAINT "text_versions_stated_by_staff_id_fk" FOREIGN KEY ("stated_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_pauses_one" ON "follow_up_pauses" USING btree ("ticket_id") WHERE resumed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "suppressions_living" ON "suppressions" USING btree ("address","reason") WHERE lifted_at is null and address is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "suppressions_erased" ON "suppressions" USING btree ("address_digest") WHERE address_digest is not null;--> statement-breakpoint
CREATE INDEX "suppressions_since" ON "suppressions" USING btree ("since","id");--> statement-breakpoint
CREATE INDEX "tasks_ticket" ON "tasks" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("id") WHERE done_at is null;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_sequence_version_id_sequence_versions_id_fk" FOREIGN KEY ("sequence_version_id") REFERENCES "public"."sequence_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_meeting_id_ticket_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."ticket_meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_up_attempts_recipient" ON "follow_up_attempts" USING btree ("recipient","started_at");--> statement-breakpoint
CREATE INDEX "follow_ups_ledger" ON "follow_ups" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "ticket_meetings_staff" ON "ticket_meetings" USING btree ("staff_id","starts_at");--> statement-breakpoint
CREATE INDEX "follow_ups_due" ON "follow_ups" USING btree ("due_at","id") WHERE state = 'pending' and held_for is null and paused_at is null;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_purpose" CHECK ("case_links"."purpose" in ('verify', 'interest', 'answer', 'consent', 'meeting'));--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD CONSTRAINT "ticket_meetings_status" CHECK ("ticket_meetings"."status" in ('proposed', 'booked', 'held', 'missed', 'cancelled'));--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD CONSTRAINT "ticket_meetings_starts" CHECK ("ticket_meetings"."starts_at" is not null or "ticket_meetings"."status" in ('proposed', 'cancelled'));