ALTER TABLE "enquiries" ADD COLUMN "answerer" text;--> statement-breakpoint
ALTER TABLE "enquiry_questions" ADD COLUMN "answerer" text;--> statement-breakpoint
ALTER TABLE "passed_cases" ADD COLUMN "answerer" text;
