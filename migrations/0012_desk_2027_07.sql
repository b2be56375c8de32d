DROP INDEX "tickets_organization";--> statement-breakpoint
CREATE INDEX "follow_up_plans_series" ON "follow_up_plans" USING btree ("series","due_at","follow_up_id");--> statement-breakpoint
CREATE INDEX "follow_ups_unsettled" ON "follow_ups" USING btree ("state","id") WHERE state not in ('sent', 'cancelled');--> statement-breakpoint
CREATE INDEX "tickets_organization_queue" ON "tickets" USING btree ("organization_id","status","fast_pass" DESC NULLS LAST,coalesce(next_response_due_at, first_response_due_at),"id") WHERE organization_id is not null;--> statement-breakpoint
CREATE INDEX "tickets_organization_due" ON "tickets" USING btree ("organization_id","status",coalesce(next_response_due_at, first_response_due_at),"id") WHERE organization_id is not null;--> statement-breakpoint
CREATE INDEX "tickets_organization_received" ON "tickets" USING btree ("organization_id","status","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE organization_id is not null;--> statement-breakpoint
CREATE INDEX "tickets_organization_updated" ON "tickets" USING btree ("organization_id","status","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE organization_id is not null;