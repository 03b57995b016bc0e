-- Campaigns and their templates, versions of texts, questions, sources, annexes, co-signing organisations,
-- élu·es, comments, reports, and one letter to many.

-- CreateEnum
CREATE TYPE "campaign_status" AS ENUM ('draft', 'open', 'closed');

-- CreateEnum
CREATE TYPE "campaign_tool_kind" AS ENUM ('text', 'link', 'file');

-- CreateEnum
CREATE TYPE "co_signer_standing" AS ENUM ('named', 'invited', 'requested', 'confirmed', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "report_reason" AS ENUM ('hate', 'defamation', 'personal_data', 'false_identity', 'spam', 'other');

-- CreateEnum
CREATE TYPE "report_decision" AS ENUM ('pending', 'upheld', 'dismissed');

-- CreateEnum
CREATE TYPE "comment_status" AS ENUM ('pending', 'published', 'hidden', 'removed');

-- CreateEnum
CREATE TYPE "elected_mandate" AS ENUM ('mayor', 'deputy_mayor', 'municipal_councillor', 'community_councillor', 'departmental_councillor', 'regional_councillor', 'deputy', 'senator', 'european_deputy', 'other');

-- CreateEnum
CREATE TYPE "link_state" AS ENUM ('pending', 'ok', 'dead', 'unreachable', 'unknown');

-- CreateEnum
CREATE TYPE "mailing_status" AS ENUM ('draft', 'awaiting', 'refused', 'sending', 'stopped', 'done');

-- AlterTable
ALTER TABLE "petitions"
  ADD COLUMN "campaign_id" UUID,
  ADD COLUMN "template_version_id" UUID,
  ADD COLUMN "field_values" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "current_version_id" UUID,
  ADD COLUMN "residents_may_sign" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "elected_may_sign" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "organisations_may_sign" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "meeting_request" JSONB,
  ADD COLUMN "takes_comments" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "co_signers"
  ADD COLUMN "standing" "co_signer_standing" NOT NULL DEFAULT 'named',
  ADD COLUMN "url" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "representative" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "capacity" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "email_sealed" BYTEA,
  ADD COLUMN "email_hash" BYTEA,
  ADD COLUMN "token_version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "confirmed_at" TIMESTAMPTZ(3),
  ADD COLUMN "ended_at" TIMESTAMPTZ(3),
  ADD COLUMN "ended_by_organisers" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "mail_sent_at" TIMESTAMPTZ(3),
  ADD COLUMN "mail_count" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "version_id" UUID;

-- AlterTable
ALTER TABLE "signatures"
  ADD COLUMN "version_id" UUID;

-- CreateTable
CREATE TABLE "refused_invitations" (
    "email_hash" BYTEA NOT NULL,
    "refused_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refused_invitations_pkey" PRIMARY KEY ("email_hash")
);

-- CreateTable
CREATE TABLE "stored_files" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" VARCHAR(64) NOT NULL,
    "pages" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file_parts" (
    "file_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_parts_pkey" PRIMARY KEY ("file_id","part")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "collective_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "appeal" TEXT NOT NULL,
    "status" "campaign_status" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_tools" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "kind" "campaign_tool_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "file_id" UUID,

    CONSTRAINT "campaign_tools_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_versions" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "salutation" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    "free_fields" JSONB NOT NULL,
    "questions" JSONB NOT NULL,
    "sources" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "template_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "petition_versions" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "questions" JSONB NOT NULL DEFAULT '[]',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "sha256" VARCHAR(64) NOT NULL,
    "correction" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "petition_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "questions" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annexes" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "annexes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "comment_id" UUID,
    "reason" "report_reason" NOT NULL,
    "details" TEXT NOT NULL,
    "decision" "report_decision" NOT NULL DEFAULT 'pending',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature_comments" (
    "id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "status" "comment_status" NOT NULL DEFAULT 'pending',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "removal_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "signature_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "elected_signatures" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "status" "signature_status" NOT NULL DEFAULT 'pending',
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "mandate" "elected_mandate" NOT NULL,
    "territory" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "mandate_id" UUID,
    "email_sealed" BYTEA NOT NULL,
    "email_hash" BYTEA NOT NULL,
    "name_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "set_aside_at" TIMESTAMPTZ(3),
    "token_version" INTEGER NOT NULL DEFAULT 1,
    "mail_sent_at" TIMESTAMPTZ(3),
    "mail_count" SMALLINT NOT NULL DEFAULT 0,
    "version_id" UUID,

    CONSTRAINT "elected_signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_elected" (
    "letter_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "elected_signature_id" UUID,
    "name" TEXT NOT NULL,
    "mandate" "elected_mandate" NOT NULL,
    "territory" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "letter_elected_pkey" PRIMARY KEY ("letter_id","position")
);

-- CreateTable
CREATE TABLE "mailings" (
    "id" UUID NOT NULL,
    "collective_id" UUID NOT NULL,
    "petition_id" UUID,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    "co_signers" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "questions" JSONB NOT NULL DEFAULT '[]',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "meeting_request" JSONB,
    "status" "mailing_status" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decision_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "mailings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailing_annexes" (
    "mailing_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "mailing_annexes_pkey" PRIMARY KEY ("mailing_id","position")
);

-- CreateTable
CREATE TABLE "mailing_copies" (
    "id" UUID NOT NULL,
    "mailing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "commune_insee" VARCHAR(5) NOT NULL,
    "mandate_id" UUID,
    "name" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "appellation" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "status" "delivery_status" NOT NULL DEFAULT 'held',
    "reference" TEXT,
    "content" JSONB,
    "sha256" VARCHAR(64),
    "bytes" INTEGER,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "last_answer" TEXT,
    "next_attempt_at" TIMESTAMPTZ(3),
    "claimed_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "follow_up" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "mailing_copies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_checks" (
    "id" VARCHAR(64) NOT NULL,
    "url" TEXT NOT NULL,
    "state" "link_state" NOT NULL DEFAULT 'pending',
    "http_status" SMALLINT,
    "checked_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_checks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "link_checks_due_at_idx" ON "link_checks"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_slug_key" ON "campaigns"("slug");

-- CreateIndex
CREATE INDEX "campaigns_collective_id_updated_at_idx" ON "campaigns"("collective_id", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "campaigns_status_published_at_idx" ON "campaigns"("status", "published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "campaign_tools_campaign_id_position_key" ON "campaign_tools"("campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "template_versions_campaign_id_number_key" ON "template_versions"("campaign_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "petitions_current_version_id_key" ON "petitions"("current_version_id");

-- CreateIndex
CREATE INDEX "petitions_campaign_id_idx" ON "petitions"("campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "petition_versions_petition_id_number_key" ON "petition_versions"("petition_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "questions_petition_id_position_key" ON "questions"("petition_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "sources_petition_id_position_key" ON "sources"("petition_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "annexes_petition_id_position_key" ON "annexes"("petition_id", "position");

-- CreateIndex
CREATE INDEX "reports_decision_created_at_idx" ON "reports"("decision", "created_at");

-- CreateIndex
CREATE INDEX "reports_petition_id_idx" ON "reports"("petition_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_comments_signature_id_key" ON "signature_comments"("signature_id");

-- CreateIndex
CREATE INDEX "signature_comments_petition_id_status_created_at_idx" ON "signature_comments"("petition_id", "status", "created_at" DESC);

-- CreateIndex
CREATE INDEX "elected_signatures_petition_id_status_confirmed_at_idx" ON "elected_signatures"("petition_id", "status", "confirmed_at");

-- CreateIndex
CREATE UNIQUE INDEX "elected_signatures_petition_id_email_hash_key" ON "elected_signatures"("petition_id", "email_hash");

-- CreateIndex
CREATE INDEX "letter_elected_elected_signature_id_idx" ON "letter_elected"("elected_signature_id");

-- CreateIndex
CREATE INDEX "mailings_collective_id_updated_at_idx" ON "mailings"("collective_id", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "mailings_status_idx" ON "mailings"("status");

-- CreateIndex
CREATE UNIQUE INDEX "mailing_copies_reference_key" ON "mailing_copies"("reference");

-- CreateIndex
CREATE INDEX "mailing_copies_status_next_attempt_at_idx" ON "mailing_copies"("status", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "mailing_copies_mailing_id_position_key" ON "mailing_copies"("mailing_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "mailing_copies_mailing_id_commune_insee_email_name_key" ON "mailing_copies"("mailing_id", "commune_insee", "email", "name");

-- AddForeignKey
ALTER TABLE "letter_elected" ADD CONSTRAINT "letter_elected_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file_parts" ADD CONSTRAINT "stored_file_parts_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collectives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_tools" ADD CONSTRAINT "campaign_tools_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_tools" ADD CONSTRAINT "campaign_tools_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_template_version_id_fkey" FOREIGN KEY ("template_version_id") REFERENCES "template_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "petition_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_signers" ADD CONSTRAINT "co_signers_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "petition_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petition_versions" ADD CONSTRAINT "petition_versions_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petition_versions" ADD CONSTRAINT "petition_versions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annexes" ADD CONSTRAINT "annexes_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annexes" ADD CONSTRAINT "annexes_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "signature_comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "petition_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_comments" ADD CONSTRAINT "signature_comments_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_comments" ADD CONSTRAINT "signature_comments_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elected_signatures" ADD CONSTRAINT "elected_signatures_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elected_signatures" ADD CONSTRAINT "elected_signatures_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elected_signatures" ADD CONSTRAINT "elected_signatures_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "petition_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collectives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_annexes" ADD CONSTRAINT "mailing_annexes_mailing_id_fkey" FOREIGN KEY ("mailing_id") REFERENCES "mailings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_annexes" ADD CONSTRAINT "mailing_annexes_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_copies" ADD CONSTRAINT "mailing_copies_mailing_id_fkey" FOREIGN KEY ("mailing_id") REFERENCES "mailings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_copies" ADD CONSTRAINT "mailing_copies_commune_insee_fkey" FOREIGN KEY ("commune_insee") REFERENCES "communes"("insee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_copies" ADD CONSTRAINT "mailing_copies_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What was public before there were versions ─────────────────────────────────────────────────────

-- One version each, with the text as it stands: `versionText` of a petition without questions and sources.
INSERT INTO "petition_versions" ("id", "petition_id", "number", "title", "body", "sha256", "published_at")
SELECT gen_random_uuid(), "id", 1, "title", "body",
  encode(sha256(convert_to("title" || E'\n\n' || "body", 'UTF8')), 'hex'), coalesce("published_at", "created_at")
FROM "petitions" WHERE "status" <> 'draft';

UPDATE "petitions" p SET "current_version_id" = v."id"
FROM "petition_versions" v WHERE v."petition_id" = p."id";

UPDATE "signatures" s SET "version_id" = v."id"
FROM "petition_versions" v WHERE v."petition_id" = s."petition_id";

-- ── What the Prisma schema cannot say ──────────────────────────────────────────────────────────

ALTER TABLE "petitions" ADD CONSTRAINT "petitions_somebody_may_sign"
  CHECK ("residents_may_sign" OR "elected_may_sign" OR "organisations_may_sign");

-- A version that was public is a record: nothing rewrites it. It goes with its petition alone.
CREATE FUNCTION refuse_petition_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'petition-version-fixed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "petition_versions_fixed" BEFORE UPDATE OF "title", "body", "questions", "sources", "sha256"
  ON "petition_versions" FOR EACH ROW EXECUTE FUNCTION refuse_petition_version_change();

-- What moderators decided about petitions and comments, among the audit rows of millions of signatures. Its condition
-- is that of lib/moderation/list-decisions.ts.
CREATE INDEX "audit_events_moderation_idx" ON "audit_events" ("id" DESC)
  WHERE "action" IN ('petition.suspend', 'petition.restore', 'report.dismiss', 'comment.remove');

-- The public list of élu·es, and one message a name.
CREATE UNIQUE INDEX "elected_signatures_one_a_name" ON "elected_signatures" ("petition_id", "name_hash")
  WHERE "status" = 'confirmed';

-- The élu·es of a sealed letter are part of the record, like its other signatories.
CREATE TRIGGER "letter_elected_sealed" BEFORE UPDATE OR DELETE ON "letter_elected"
  FOR EACH ROW EXECUTE FUNCTION refuse_sealed_letter_change();
CREATE TRIGGER "letter_elected_added" AFTER INSERT ON "letter_elected"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_letter_addition();

-- A letter to many that its authors sealed is what they sealed: neither its text, nor its recipients, nor what one
-- copy says once it is composed. A moderator's refusal opens the seal first; nothing opens it once it was approved.
CREATE FUNCTION refuse_sealed_mailing_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'mailing-sealed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "mailings_sealed" BEFORE UPDATE ON "mailings" FOR EACH ROW
  WHEN (OLD."sealed_at" IS NOT NULL AND (
    (OLD."sealed_at" IS DISTINCT FROM NEW."sealed_at" AND NOT (OLD."status" = 'awaiting' AND NEW."status" = 'refused'))
    OR (OLD."collective_id", OLD."title", OLD."body", OLD."closing", OLD."co_signers", OLD."place", OLD."questions",
        OLD."sources", OLD."meeting_request")
      IS DISTINCT FROM (NEW."collective_id", NEW."title", NEW."body", NEW."closing", NEW."co_signers", NEW."place",
        NEW."questions", NEW."sources", NEW."meeting_request")))
  EXECUTE FUNCTION refuse_sealed_mailing_change();
CREATE TRIGGER "mailings_sealed_stay" BEFORE DELETE ON "mailings" FOR EACH ROW
  WHEN (OLD."sealed_at" IS NOT NULL) EXECUTE FUNCTION refuse_sealed_mailing_change();

CREATE FUNCTION refuse_sealed_mailing_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mailing uuid;
BEGIN
  IF TG_OP = 'INSERT' THEN mailing := NEW."mailing_id"; ELSE mailing := OLD."mailing_id"; END IF;
  IF EXISTS (SELECT 1 FROM "mailings" WHERE "id" = mailing AND "sealed_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'mailing-sealed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "mailing_annexes_sealed" BEFORE INSERT OR UPDATE OR DELETE ON "mailing_annexes"
  FOR EACH ROW EXECUTE FUNCTION refuse_sealed_mailing_part_change();
CREATE TRIGGER "mailing_copies_added" BEFORE INSERT OR DELETE ON "mailing_copies"
  FOR EACH ROW EXECUTE FUNCTION refuse_sealed_mailing_part_change();
-- What becomes of a copy changes all the time; its words and its address do not.
CREATE TRIGGER "mailing_copies_sealed" BEFORE UPDATE ON "mailing_copies" FOR EACH ROW
  WHEN ((OLD."mailing_id", OLD."position", OLD."commune_insee", OLD."name", OLD."function", OLD."appellation", OLD."email")
      IS DISTINCT FROM
        (NEW."mailing_id", NEW."position", NEW."commune_insee", NEW."name", NEW."function", NEW."appellation", NEW."email")
    OR (OLD."content" IS NOT NULL
      AND (OLD."content", OLD."reference") IS DISTINCT FROM (NEW."content", NEW."reference")))
  EXECUTE FUNCTION refuse_sealed_mailing_part_change();
