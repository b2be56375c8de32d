ALTER TABLE "ticket_notes" ADD COLUMN "gives_reason" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "ticket_notes" SET "gives_reason" = true FROM "events" WHERE "events"."type" <> 'note.added' AND "events"."details" ->> 'noteId' = "ticket_notes"."id"::text;
