-- A connection that never heard of doleances.retention answers NULL, and NULL let every DELETE through.
CREATE OR REPLACE FUNCTION refuse_sealed_letter_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sealed boolean;
  retention boolean := coalesce(current_setting('doleances.retention', true), '') = 'on';
BEGIN
  IF TG_TABLE_NAME = 'letters' THEN
    sealed := OLD."status" = 'sealed';
  ELSE
    SELECT "status" = 'sealed' INTO sealed FROM "letters" WHERE "id" = OLD."letter_id";
  END IF;
  IF sealed AND NOT (TG_OP = 'DELETE' AND TG_TABLE_NAME <> 'letters' AND retention) THEN
    RAISE EXCEPTION 'letter-sealed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- Nothing is added to a letter that an earlier transaction sealed, either. Once a statement: a list of a
-- hundred thousand is copied in one.
CREATE FUNCTION refuse_sealed_letter_addition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "letters" l
             WHERE l."status" = 'sealed' AND l.xmin <> pg_current_xact_id()::xid
             AND l."id" IN (SELECT DISTINCT a."letter_id" FROM added a)) THEN
    RAISE EXCEPTION 'letter-sealed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "letter_file_parts_added" AFTER INSERT ON "letter_file_parts"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_letter_addition();
CREATE TRIGGER "letter_signatories_added" AFTER INSERT ON "letter_signatories"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_letter_addition();
