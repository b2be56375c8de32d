ALTER TABLE "attachments" DROP CONSTRAINT "attachments_verdict";--> statement-breakpoint
ALTER TABLE "notifications" ALTER COLUMN "ticket_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ticket_notes" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_verdict" CHECK ("attachments"."verdict" in ('waiting', 'accepted', 'refused', 'erased'));--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_erased" CHECK ("ticket_messages"."erased_at" is null or ("ticket_messages"."subject" = '' and "ticket_messages"."body" = ''));--> statement-breakpoint
ALTER TABLE "ticket_notes" ADD CONSTRAINT "ticket_notes_erased" CHECK ("ticket_notes"."erased_at" is null or "ticket_notes"."body" = '');