-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('organiser', 'moderator', 'admin');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('owner', 'member');

-- CreateEnum
CREATE TYPE "petition_status" AS ENUM ('draft', 'open', 'closed', 'delivered', 'suspended');

-- CreateEnum
CREATE TYPE "signature_status" AS ENUM ('pending', 'confirmed', 'withdrawn');

-- CreateEnum
CREATE TYPE "letter_status" AS ENUM ('preparing', 'ready', 'failed', 'sealed');

-- CreateEnum
CREATE TYPE "delivery_status" AS ENUM ('queued', 'sending', 'sent', 'failed', 'uncertain');

-- CreateTable
CREATE TABLE "communes" (
    "insee" VARCHAR(5) NOT NULL,
    "name" TEXT NOT NULL,
    "link_type" SMALLINT,
    "department_code" VARCHAR(3) NOT NULL,
    "department_name" TEXT NOT NULL,
    "population" INTEGER NOT NULL,
    "postal_codes" TEXT[],
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "communes_pkey" PRIMARY KEY ("insee")
);

-- CreateTable
CREATE TABLE "dataset_versions" (
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dataset_versions_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "role" "user_role" NOT NULL DEFAULT 'organiser',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_links" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "return_to" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collectives" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "postal_address" TEXT NOT NULL,
    "contact_email" TEXT NOT NULL,
    "rna_number" VARCHAR(10),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "collectives_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "collective_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "membership_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("collective_id","user_id")
);

-- CreateTable
CREATE TABLE "petitions" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "collective_id" UUID NOT NULL,
    "commune_insee" VARCHAR(5) NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "goal" INTEGER NOT NULL,
    "status" "petition_status" NOT NULL DEFAULT 'draft',
    "suspended_from" "petition_status",
    "suspension_reason" TEXT,
    "salutation" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "petitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipients" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "email" TEXT NOT NULL,

    CONSTRAINT "recipients_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "co_signers" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "co_signers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signatures" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "petition_id" UUID NOT NULL,
    "status" "signature_status" NOT NULL DEFAULT 'pending',
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email_sealed" BYTEA NOT NULL,
    "email_hash" BYTEA NOT NULL,
    "postal_code" VARCHAR(5) NOT NULL,
    "resident" BOOLEAN NOT NULL,
    "show_name" BOOLEAN NOT NULL,
    "wants_news" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "token_version" INTEGER NOT NULL DEFAULT 1,
    "code_attempts" SMALLINT NOT NULL DEFAULT 0,
    "mail_due_at" TIMESTAMPTZ(3),
    "mail_sent_at" TIMESTAMPTZ(3),
    "mail_count" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature_tallies" (
    "petition_id" UUID NOT NULL,
    "confirmed" INTEGER NOT NULL DEFAULT 0,
    "residents" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "signature_tallies_pkey" PRIMARY KEY ("petition_id")
);

-- CreateTable
CREATE TABLE "signature_tally_changes" (
    "id" BIGSERIAL NOT NULL,
    "petition_id" UUID NOT NULL,
    "confirmed" SMALLINT NOT NULL,
    "residents" SMALLINT NOT NULL,

    CONSTRAINT "signature_tally_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letters" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" "letter_status" NOT NULL,
    "content" JSONB NOT NULL,
    "recipients" JSONB NOT NULL,
    "signature_count" INTEGER NOT NULL,
    "resident_count" INTEGER NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT,
    "bytes" INTEGER,
    "pages" INTEGER,
    "sealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_file_parts" (
    "letter_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "letter_file_parts_pkey" PRIMARY KEY ("letter_id","part")
);

-- CreateTable
CREATE TABLE "letter_signatories" (
    "letter_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "signature_id" UUID,
    "name" TEXT NOT NULL,
    "postal_code" VARCHAR(5) NOT NULL,
    "resident" BOOLEAN NOT NULL,

    CONSTRAINT "letter_signatories_pkey" PRIMARY KEY ("letter_id","position")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "status" "delivery_status" NOT NULL DEFAULT 'queued',
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "last_answer" TEXT,
    "next_attempt_at" TIMESTAMPTZ(3),
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB,
    "request_id" TEXT,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_session_token_key" ON "sessions"("session_token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_links_email_created_at_idx" ON "sign_in_links"("email", "created_at");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "petitions_slug_key" ON "petitions"("slug");

-- CreateIndex
CREATE INDEX "petitions_collective_id_updated_at_idx" ON "petitions"("collective_id", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "petitions_commune_insee_status_idx" ON "petitions"("commune_insee", "status");

-- CreateIndex
CREATE INDEX "petitions_status_published_at_idx" ON "petitions"("status", "published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "recipients_petition_id_position_key" ON "recipients"("petition_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "co_signers_petition_id_position_key" ON "co_signers"("petition_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "signatures_petition_id_email_hash_key" ON "signatures"("petition_id", "email_hash");

-- CreateIndex
CREATE INDEX "signature_tally_changes_petition_id_idx" ON "signature_tally_changes"("petition_id");

-- CreateIndex
CREATE UNIQUE INDEX "letters_reference_key" ON "letters"("reference");

-- CreateIndex
CREATE INDEX "letters_petition_id_prepared_at_idx" ON "letters"("petition_id", "prepared_at" DESC);

-- CreateIndex
CREATE INDEX "letter_signatories_signature_id_idx" ON "letter_signatories"("signature_id");

-- CreateIndex
CREATE INDEX "deliveries_status_idx" ON "deliveries"("status");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_letter_id_position_key" ON "deliveries"("letter_id", "position");

-- CreateIndex
CREATE INDEX "audit_events_subject_at_idx" ON "audit_events"("subject", "at");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collectives"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collectives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_commune_insee_fkey" FOREIGN KEY ("commune_insee") REFERENCES "communes"("insee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipients" ADD CONSTRAINT "recipients_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_signers" ADD CONSTRAINT "co_signers_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_tallies" ADD CONSTRAINT "signature_tallies_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_file_parts" ADD CONSTRAINT "letter_file_parts_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_signatories" ADD CONSTRAINT "letter_signatories_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");

-- ── What the Prisma schema cannot say ──────────────────────────────────────────────────────────

-- The outbox of confirmation mails: empty most of the time, so that looking costs nothing.
CREATE INDEX "signatures_mail_due_idx" ON "signatures" ("mail_due_at") WHERE "mail_due_at" IS NOT NULL;
-- Unconfirmed signatures: counted for the organiser, deleted after seven days.
CREATE INDEX "signatures_pending_idx" ON "signatures" ("petition_id", "created_at") WHERE "status" = 'pending';
-- The public list, newest first, a page at a time.
CREATE INDEX "signatures_public_idx" ON "signatures" ("petition_id", "confirmed_at" DESC, "id" DESC)
  WHERE "status" = 'confirmed' AND "show_name";
-- The list of the letter and of exports, oldest first, a batch at a time.
CREATE INDEX "signatures_confirmed_idx" ON "signatures" ("petition_id", "confirmed_at", "id") WHERE "status" = 'confirmed';

-- One letter goes out for a petition, and one at a time is being compiled.
CREATE UNIQUE INDEX "letters_sealed_once" ON "letters" ("petition_id") WHERE "status" = 'sealed';
CREATE UNIQUE INDEX "letters_preparing_once" ON "letters" ("petition_id") WHERE "status" = 'preparing';

ALTER TABLE "petitions" ADD CONSTRAINT "petitions_goal_positive" CHECK ("goal" > 0);
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_confirmed_has_time"
  CHECK ("status" <> 'confirmed' OR "confirmed_at" IS NOT NULL);
ALTER TABLE "letters" ADD CONSTRAINT "letters_sealed_is_whole"
  CHECK ("status" <> 'sealed' OR ("sealed_at" IS NOT NULL AND "sha256" IS NOT NULL));

-- A sealed letter is a record: nothing rewrites it. Deleting is for the retention job alone, which says
-- so with SET LOCAL doleances.retention = 'on'.
CREATE FUNCTION refuse_sealed_letter_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sealed boolean;
BEGIN
  IF TG_TABLE_NAME = 'letters' THEN
    sealed := OLD."status" = 'sealed';
  ELSE
    SELECT "status" = 'sealed' INTO sealed FROM "letters" WHERE "id" = OLD."letter_id";
  END IF;
  IF sealed AND NOT (TG_OP = 'DELETE' AND TG_TABLE_NAME <> 'letters'
                     AND current_setting('doleances.retention', true) = 'on') THEN
    RAISE EXCEPTION 'letter-sealed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "letters_sealed" BEFORE UPDATE OR DELETE ON "letters"
  FOR EACH ROW EXECUTE FUNCTION refuse_sealed_letter_change();
CREATE TRIGGER "letter_file_parts_sealed" BEFORE UPDATE OR DELETE ON "letter_file_parts"
  FOR EACH ROW EXECUTE FUNCTION refuse_sealed_letter_change();
CREATE TRIGGER "letter_signatories_sealed" BEFORE UPDATE OR DELETE ON "letter_signatories"
  FOR EACH ROW EXECUTE FUNCTION refuse_sealed_letter_change();
