CREATE TABLE "follow_up_skips" (
	"follow_up_id" uuid PRIMARY KEY NOT NULL,
	"digest" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tickets" ALTER COLUMN "stage" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "follow_up_plans" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "one_time_codes" ADD COLUMN "asked_by" "bytea";--> statement-breakpoint
-- What is there counts as planned so. Once: the account is append-only from then on, too.
ALTER TABLE "follow_up_plans" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "follow_up_plans" p SET "facts" = jsonb_strip_nulls(jsonb_build_object(
	'side', f."side", 'scheduled', f."scheduled", 'optional', f."optional",
	-- No other hold is planned; those have events.
	'heldFor', CASE WHEN f."held_for" = 'resolution' THEN f."held_for" END,
	'sequenceVersionId', f."sequence_version_id", 'step', f."step", 'createdBy', f."created_by",
	'ticketId', f."ticket_id", 'organizationId', f."organization_id", 'participantId', f."participant_id",
	'staffId', f."staff_id", 'messageId', f."message_id", 'shortlistId', f."shortlist_id",
	'enquiryId', f."enquiry_id", 'introductionId', f."introduction_id",
	'details', f."details" - '{subject,body}'::text[]))
FROM "follow_ups" f WHERE f."id" = p."follow_up_id";--> statement-breakpoint
ALTER TABLE "follow_up_plans" ENABLE TRIGGER USER;--> statement-breakpoint
INSERT INTO "follow_up_skips" ("follow_up_id", "digest")
SELECT "id", sha256(convert_to("id" || '|' || "skip_reason", 'UTF8')) FROM "follow_ups" WHERE "skip_reason" IS NOT NULL;
