ALTER TABLE "outcomes" DROP CONSTRAINT "outcomes_once";--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "instead_of" uuid;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "corrected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "corrected_by" uuid;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "correction_note_id" uuid;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_instead_of_outcomes_id_fk" FOREIGN KEY ("instead_of") REFERENCES "public"."outcomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_correction_note_id_ticket_notes_id_fk" FOREIGN KEY ("correction_note_id") REFERENCES "public"."ticket_notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "outcomes_once" ON "outcomes" USING btree ("introduction_id","kind","on") WHERE "outcomes"."corrected_at" is null;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_corrected" CHECK (num_nonnulls("outcomes"."corrected_at", "outcomes"."corrected_by", "outcomes"."correction_note_id") in (0, 3));