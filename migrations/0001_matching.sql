CREATE TABLE "evidence_figures" (
	"import_id" uuid NOT NULL,
	"code" char(6) NOT NULL,
	"figures" jsonb NOT NULL,
	"levels" jsonb NOT NULL,
	"nurseries" integer,
	CONSTRAINT "evidence_figures_import_id_code_pk" PRIMARY KEY("import_id","code")
);
--> statement-breakpoint
CREATE TABLE "evidence_imports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"sha256" char(64) NOT NULL,
	"rules" text NOT NULL,
	"years" integer[] NOT NULL,
	"row_count" integer NOT NULL,
	"contents" jsonb,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_imports_once" UNIQUE("kind","sha256","rules"),
	CONSTRAINT "evidence_imports_kind" CHECK ("evidence_imports"."kind" in ('statistics', 'places'))
);
--> statement-breakpoint
CREATE TABLE "evidence_places" (
	"import_id" uuid NOT NULL,
	"code" char(6) NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	CONSTRAINT "evidence_places_import_id_code_pk" PRIMARY KEY("import_id","code")
);
--> statement-breakpoint
CREATE TABLE "evidence_versions" (
	"number" integer PRIMARY KEY NOT NULL,
	"statistics_import_id" uuid,
	"places_import_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_versions_number" CHECK ("evidence_versions"."number" > 0),
	CONSTRAINT "evidence_versions_something" CHECK (coalesce("evidence_versions"."statistics_import_id", "evidence_versions"."places_import_id") is not null)
);
--> statement-breakpoint
CREATE TABLE "match_adjustments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"run_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"act" text NOT NULL,
	"position" integer,
	"reason" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "match_adjustments_act" CHECK ("match_adjustments"."act" in ('pin', 'exclude', 'place', 'release')),
	CONSTRAINT "match_adjustments_position" CHECK (("match_adjustments"."act" = 'place') = ("match_adjustments"."position" is not null) and "match_adjustments"."position" >= 1)
);
--> statement-breakpoint
CREATE TABLE "match_weights" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"weights" jsonb NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "match_weights_version" UNIQUE("ticket_id","version")
);
--> statement-breakpoint
CREATE TABLE "profile_sets" (
	"digest" text PRIMARY KEY NOT NULL,
	"codes" text[] NOT NULL,
	"version_ids" uuid[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "match_candidates" ALTER COLUMN "profile_version_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "match_candidates" ALTER COLUMN "explanation" SET DATA TYPE json;--> statement-breakpoint
ALTER TABLE "match_runs" ALTER COLUMN "excluded" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "match_runs" ADD COLUMN "weights_id" uuid;--> statement-breakpoint
ALTER TABLE "match_runs" ADD COLUMN "evidence_version" integer;--> statement-breakpoint
ALTER TABLE "match_runs" ADD COLUMN "profile_set" text;--> statement-breakpoint
ALTER TABLE "match_runs" ADD COLUMN "candidate_count" integer;--> statement-breakpoint
ALTER TABLE "match_runs" ADD COLUMN "excluded_count" integer;--> statement-breakpoint
ALTER TABLE "match_runs" ADD COLUMN "summary" jsonb;--> statement-breakpoint
ALTER TABLE "shortlist_candidates" ADD COLUMN "desk_rank" integer;--> statement-breakpoint
ALTER TABLE "evidence_figures" ADD CONSTRAINT "evidence_figures_import_id_evidence_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."evidence_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_figures" ADD CONSTRAINT "evidence_figures_code_municipalities_code_fk" FOREIGN KEY ("code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_places" ADD CONSTRAINT "evidence_places_import_id_evidence_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."evidence_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_places" ADD CONSTRAINT "evidence_places_code_municipalities_code_fk" FOREIGN KEY ("code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_versions" ADD CONSTRAINT "evidence_versions_statistics_import_id_evidence_imports_id_fk" FOREIGN KEY ("statistics_import_id") REFERENCES "public"."evidence_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_versions" ADD CONSTRAINT "evidence_versions_places_import_id_evidence_imports_id_fk" FOREIGN KEY ("places_import_id") REFERENCES "public"."evidence_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_adjustments" ADD CONSTRAINT "match_adjustments_run_id_match_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."match_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_adjustments" ADD CONSTRAINT "match_adjustments_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_weights" ADD CONSTRAINT "match_weights_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "match_adjustments_run" ON "match_adjustments" USING btree ("run_id","id");--> statement-breakpoint
ALTER TABLE "match_runs" ADD CONSTRAINT "match_runs_weights_id_match_weights_id_fk" FOREIGN KEY ("weights_id") REFERENCES "public"."match_weights"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_runs" ADD CONSTRAINT "match_runs_profile_set_profile_sets_digest_fk" FOREIGN KEY ("profile_set") REFERENCES "public"."profile_sets"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_runs" ADD CONSTRAINT "match_runs_recallable" CHECK (("match_runs"."excluded" is not null) <> ("match_runs"."profile_set" is not null) and num_nonnulls("match_runs"."evidence_version", "match_runs"."profile_set", "match_runs"."candidate_count", "match_runs"."excluded_count", "match_runs"."summary") in (0, 5));