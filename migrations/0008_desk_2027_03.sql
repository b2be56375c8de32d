CREATE TABLE "reaction_accounts" (
	"event_id" uuid,
	"plan_keys" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "follow_up_plans" ADD COLUMN "series" text;--> statement-breakpoint
-- Once: the account is append-only from then on, too.
ALTER TABLE "follow_up_plans" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "follow_up_plans" p SET "series" = coalesce(
	(SELECT coalesce(v."sequence_code", f."kind") FROM "follow_ups" f LEFT JOIN "sequence_versions" v ON v."id" = f."sequence_version_id" WHERE f."id" = p."follow_up_id"),
	-- Its mail is gone already: nothing else says what it was.
	split_part(p."plan_key", ':', 1));--> statement-breakpoint
ALTER TABLE "follow_up_plans" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "follow_up_plans" ALTER COLUMN "series" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "reaction_accounts_event" ON "reaction_accounts" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "follow_up_plans_due" ON "follow_up_plans" USING btree ("due_at","follow_up_id");--> statement-breakpoint
-- What happened before accounts were kept counts as having brought the mails there are; what waits for its reaction gets its own.
INSERT INTO "reaction_accounts" ("event_id", "plan_keys")
SELECT e."id", coalesce(m."plan_keys", '{}') FROM "events" e
LEFT JOIN (SELECT "planned_by", array_agg("plan_key") AS "plan_keys" FROM "follow_ups" WHERE "planned_by" IS NOT NULL GROUP BY 1) m ON m."planned_by" = e."id"
WHERE e."type" <> 'follow_up.sent' AND NOT EXISTS (SELECT FROM "outbox" o WHERE o."event_id" = e."id");--> statement-breakpoint
INSERT INTO "reaction_accounts" ("plan_keys")
SELECT array_agg("plan_key") FROM "follow_ups" f
WHERE NOT EXISTS (SELECT FROM "reaction_accounts" a WHERE a."event_id" = f."planned_by") HAVING count(*) > 0;
