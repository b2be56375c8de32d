ALTER TABLE "ticket_meetings" ADD COLUMN "organization_id" uuid;--> statement-breakpoint
ALTER TABLE "introductions" ADD COLUMN "company_id" uuid;--> statement-breakpoint
ALTER TABLE "introductions" ADD COLUMN "municipality_id" uuid;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "company_id" uuid;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "municipality_id" uuid;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "happened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "shortlists" ADD COLUMN "organization_id" uuid;--> statement-breakpoint
ALTER TABLE "ticket_meetings" ADD CONSTRAINT "ticket_meetings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_company_id_organizations_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_company_id_organizations_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlists" ADD CONSTRAINT "shortlists_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ticket_meetings_organization" ON "ticket_meetings" USING btree ("organization_id",coalesce(starts_at, created_at) desc nulls last,"id" DESC NULLS LAST) WHERE organization_id is not null;--> statement-breakpoint
CREATE INDEX "enquiries_of_company" ON "enquiries" USING btree ("company_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "enquiries_of_municipality" ON "enquiries" USING btree ("municipality_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "introductions_of_company" ON "introductions" USING btree ("company_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "introductions_of_municipality" ON "introductions" USING btree ("municipality_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "outcomes_of_company" ON "outcomes" USING btree ("company_id","happened_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE corrected_at is null;--> statement-breakpoint
CREATE INDEX "outcomes_of_municipality" ON "outcomes" USING btree ("municipality_id","happened_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE corrected_at is null;--> statement-breakpoint
CREATE INDEX "shortlists_organization" ON "shortlists" USING btree ("organization_id",coalesce(dispatched_at, created_at) desc nulls last,"id" DESC NULLS LAST);