ALTER TABLE "unsent_messages" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "unsent_messages" ADD COLUMN "again_at" timestamp with time zone;