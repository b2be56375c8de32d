DROP INDEX "tickets_queue";--> statement-breakpoint
DROP INDEX "tickets_due";--> statement-breakpoint
DROP INDEX "tickets_held_queue";--> statement-breakpoint
DROP INDEX "tickets_held_due";--> statement-breakpoint
DROP INDEX "tickets_unassigned_queue";--> statement-breakpoint
DROP INDEX "tickets_unassigned_due";--> statement-breakpoint
DROP INDEX "tickets_owed_queue";--> statement-breakpoint
DROP INDEX "tickets_owed_due";--> statement-breakpoint
DROP INDEX "tickets_organization_queue";--> statement-breakpoint
DROP INDEX "tickets_organization_due";--> statement-breakpoint
CREATE INDEX "tickets_queue" ON "tickets" USING btree ("status","fast_pass" DESC NULLS LAST,coalesce(next_response_due_at, case when status in ('resolved', 'closed') then resolved_at when first_responded_at is null then first_response_due_at end, 'infinity'),"id");--> statement-breakpoint
CREATE INDEX "tickets_due" ON "tickets" USING btree ("status",coalesce(next_response_due_at, case when status in ('resolved', 'closed') then resolved_at when first_responded_at is null then first_response_due_at end, 'infinity'),"id");--> statement-breakpoint
CREATE INDEX "tickets_held_queue" ON "tickets" USING btree ("assignee_id","status","fast_pass" DESC NULLS LAST,coalesce(next_response_due_at, case when status in ('resolved', 'closed') then resolved_at when first_responded_at is null then first_response_due_at end, 'infinity'),"id");--> statement-breakpoint
CREATE INDEX "tickets_held_due" ON "tickets" USING btree ("assignee_id","status",coalesce(next_response_due_at, case when status in ('resolved', 'closed') then resolved_at when first_responded_at is null then first_response_due_at end, 'infinity'),"id");--> statement-breakpoint
CREATE INDEX "tickets_unassigned_queue" ON "tickets" USING btree ("status","fast_pass" DESC NULLS LAST,coalesce(next_response_due_at, case when status in ('resolved', 'closed') then resolved_at when first_responded_at is null then first_response_due_at end, 'infinity'),"id") WHERE assignee_id is null;--> statement-breakpoint
CREATE INDEX "tickets_unassigned_due" ON "tickets" USING btree ("status",coalesce(next_response_due_at, case when status in ('resolved', 'closed') then resolved_at when first_responded_at is null then first_response_due_at end, 'infinity'),"id") WHERE assignee_id is null;--> statement-breakpoint
CREATE INDEX "tickets_owed_queue" ON "tickets" USING btree ("status","fast_pass" DESC NULLS LAST,coalesce(next_response_due_at, case when status in ('resolved', 'closed') then resolved_at when first_responded_at is null then first_response_due_at end, 'infinity'),"id") WHERE coalesce(next_response_due_at, case when first_responded_at is null then first_response_due_at end) is not null;--> statement-breakpoint
CREATE INDEX "tickets_owed_due" ON "tickets" USING btree ("status",coalesce(next_response_due_at, case when status in ('resolved', 'closed') then resolved_at when first_responded_at is null then first_response_due_at end, 'infinity'),"id") WHERE coalesce(next_response_due_at, case when first_responded_at is null then first_response_due_at end) is not null;--> statement-breakpoint
CREATE INDEX "tickets_organization_queue" ON "tickets" USING btree ("organization_id","status","fast_pass" DESC NULLS LAST,coalesce(next_response_due_at, case when status in ('resolved', 'closed') then resolved_at when first_responded_at is null then first_response_due_at end, 'infinity'),"id") WHERE organization_id is not null;--> statement-breakpoint
CREATE INDEX "tickets_organization_due" ON "tickets" USING btree ("organization_id","status",coalesce(next_response_due_at, case when status in ('resolved', 'closed') then resolved_at when first_responded_at is null then first_response_due_at end, 'infinity'),"id") WHERE organization_id is not null;