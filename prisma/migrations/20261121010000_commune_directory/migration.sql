-- Commune directory (mairies, mandates, electors), declared addresses, thresholds, letters by post.

-- CreateEnum
CREATE TYPE "directory_dataset" AS ENUM ('mairies', 'maires', 'conseillers', 'electeurs');

-- CreateEnum
CREATE TYPE "mandate_kind" AS ENUM ('mayor', 'councillor');

-- CreateEnum
CREATE TYPE "address_decision" AS ENUM ('pending', 'approved', 'refused');

-- CreateEnum
CREATE TYPE "threshold_kind" AS ENUM ('own', 'scheme', 'electors');

-- CreateEnum
CREATE TYPE "recipient_kind" AS ENUM ('mairie', 'mayor', 'councillor', 'other');

-- CreateEnum
CREATE TYPE "delivery_channel" AS ENUM ('email', 'post');

-- AlterEnum
ALTER TYPE "delivery_status" ADD VALUE 'held' BEFORE 'queued';
ALTER TYPE "delivery_status" ADD VALUE 'refused' BEFORE 'queued';
ALTER TYPE "delivery_status" ADD VALUE 'to_post' BEFORE 'queued';

-- AlterTable
ALTER TABLE "petitions"
  ADD COLUMN "threshold_kind" "threshold_kind" NOT NULL DEFAULT 'own',
  ADD COLUMN "threshold_label" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "threshold_source" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "threshold_electors" INTEGER,
  ADD COLUMN "threshold_counted_on" DATE;

-- AlterTable
ALTER TABLE "recipients"
  ADD COLUMN "kind" "recipient_kind" NOT NULL DEFAULT 'other',
  ADD COLUMN "appellation" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "channel" "delivery_channel" NOT NULL DEFAULT 'email',
  ADD COLUMN "postal_address" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "deliveries"
  ADD COLUMN "channel" "delivery_channel" NOT NULL DEFAULT 'email',
  ADD COLUMN "postal_address" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "directory_imports" (
    "id" UUID NOT NULL,
    "dataset" "directory_dataset" NOT NULL,
    "source" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "read" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,

    CONSTRAINT "directory_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mairie_desks" (
    "id" UUID NOT NULL,
    "insee" VARCHAR(5) NOT NULL,
    "commune_insee" VARCHAR(5) NOT NULL,
    "name" TEXT NOT NULL,
    "pivot_code" TEXT NOT NULL,
    "preferred" BOOLEAN NOT NULL,
    "emails" TEXT[],
    "phones" TEXT[],
    "websites" TEXT[],
    "contact_forms" TEXT[],
    "address_lines" TEXT[],
    "postal_code" TEXT NOT NULL,
    "town" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "opening_hours" JSONB NOT NULL,
    "public_url" TEXT NOT NULL,
    "source_modified_at" TIMESTAMPTZ(3),
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "mairie_desks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandates" (
    "id" UUID NOT NULL,
    "kind" "mandate_kind" NOT NULL,
    "commune_insee" VARCHAR(5) NOT NULL,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "homonym" SMALLINT NOT NULL DEFAULT 1,
    "sex" VARCHAR(1),
    "function" TEXT NOT NULL,
    "mandate_start" DATE,
    "function_start" DATE,
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "mandates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "elector_counts" (
    "commune_insee" VARCHAR(5) NOT NULL,
    "counted_on" DATE NOT NULL,
    "registered" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "elector_counts_pkey" PRIMARY KEY ("commune_insee","counted_on")
);

-- CreateTable
CREATE TABLE "declared_addresses" (
    "id" UUID NOT NULL,
    "commune_insee" VARCHAR(5) NOT NULL,
    "email" TEXT NOT NULL,
    "decision" "address_decision" NOT NULL DEFAULT 'pending',
    "petition_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT,

    CONSTRAINT "declared_addresses_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "directory_imports_dataset_finished_at_idx" ON "directory_imports"("dataset", "finished_at" DESC);

-- CreateIndex
CREATE INDEX "mairie_desks_commune_insee_idx" ON "mairie_desks"("commune_insee");

-- CreateIndex
CREATE INDEX "mandates_commune_insee_kind_idx" ON "mandates"("commune_insee", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "mandates_kind_commune_insee_last_name_first_name_homonym_key" ON "mandates"("kind", "commune_insee", "last_name", "first_name", "homonym");

-- CreateIndex
CREATE INDEX "declared_addresses_decision_requested_at_idx" ON "declared_addresses"("decision", "requested_at");

-- CreateIndex
CREATE UNIQUE INDEX "declared_addresses_commune_insee_email_key" ON "declared_addresses"("commune_insee", "email");

-- AddForeignKey
ALTER TABLE "mairie_desks" ADD CONSTRAINT "mairie_desks_commune_insee_fkey" FOREIGN KEY ("commune_insee") REFERENCES "communes"("insee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_commune_insee_fkey" FOREIGN KEY ("commune_insee") REFERENCES "communes"("insee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elector_counts" ADD CONSTRAINT "elector_counts_commune_insee_fkey" FOREIGN KEY ("commune_insee") REFERENCES "communes"("insee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_addresses" ADD CONSTRAINT "declared_addresses_commune_insee_fkey" FOREIGN KEY ("commune_insee") REFERENCES "communes"("insee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_addresses" ADD CONSTRAINT "declared_addresses_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_addresses" ADD CONSTRAINT "declared_addresses_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
