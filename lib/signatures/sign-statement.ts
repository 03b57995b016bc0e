/** Mails that one address may receive for one petition within a day, however often somebody types it in. */
export const MAILS_A_DAY = 5;
/** Seconds between two of them. */
export const MAIL_SPACING_SECONDS = 60;

/**
 * The whole of signing, in one round trip that costs the same at one signature and at a million: a look-up
 * by slug, one by mailbox, one insert. No counter is touched and no job is added: the row is its own outbox
 * (`mail_due_at`), and a batch job takes it from there.
 *
 * $1 slug · $2 id · $3 first name · $4 last name · $5 sealed address · $6 hash of the mailbox
 * · $7 postal code · $8 show name · $9 wants news · $10 now · $11 number of the version that the page showed
 *
 * A signature is bound to the text that its signer had before their eyes, even if it was corrected while they
 * filled in the form; to the one in force when the form does not say. Whoever signs again before confirming
 * is bound to what they read last.
 */
export const SIGN_STATEMENT = `
WITH petition AS (
  SELECT p.id, p.residents_may_sign, $7 = ANY (c.postal_codes) AS resident, coalesce(
    (SELECT v.id FROM petition_versions v WHERE v.petition_id = p.id AND v.number = $11::int),
    p.current_version_id) AS version_id
  FROM petitions p JOIN communes c ON c.insee = p.commune_insee
  WHERE p.slug = $1 AND p.status = 'open'
), signed AS (
  INSERT INTO signatures AS s (
    id, petition_id, first_name, last_name, email_sealed, email_hash, postal_code, resident,
    show_name, wants_news, created_at, mail_due_at, version_id
  )
  SELECT $2::uuid, petition.id, $3, $4, $5, $6, $7, petition.resident, $8, $9, $10::timestamptz, $10::timestamptz,
    petition.version_id
  FROM petition WHERE petition.residents_may_sign
  ON CONFLICT (petition_id, email_hash) DO UPDATE SET
    status        = CASE WHEN s.status = 'confirmed' THEN s.status        ELSE 'pending' END,
    first_name    = CASE WHEN s.status = 'confirmed' THEN s.first_name    ELSE EXCLUDED.first_name END,
    last_name     = CASE WHEN s.status = 'confirmed' THEN s.last_name     ELSE EXCLUDED.last_name END,
    email_sealed  = CASE WHEN s.status = 'confirmed' THEN s.email_sealed  ELSE EXCLUDED.email_sealed END,
    postal_code   = CASE WHEN s.status = 'confirmed' THEN s.postal_code   ELSE EXCLUDED.postal_code END,
    resident      = CASE WHEN s.status = 'confirmed' THEN s.resident      ELSE EXCLUDED.resident END,
    show_name     = CASE WHEN s.status = 'confirmed' THEN s.show_name     ELSE EXCLUDED.show_name END,
    wants_news    = CASE WHEN s.status = 'confirmed' THEN s.wants_news    ELSE EXCLUDED.wants_news END,
    created_at    = CASE WHEN s.status = 'confirmed' THEN s.created_at    ELSE EXCLUDED.created_at END,
    version_id    = CASE WHEN s.status = 'confirmed' THEN s.version_id    ELSE EXCLUDED.version_id END,
    token_version = CASE WHEN s.status = 'confirmed' THEN s.token_version ELSE (s.token_version + 1) % 65536 END,
    code_attempts = 0,
    mail_count    = CASE WHEN s.mail_sent_at < $10::timestamptz - interval '1 day' THEN 0 ELSE s.mail_count END,
    mail_due_at   = $10::timestamptz
  WHERE s.mail_due_at IS NULL
    AND coalesce(s.mail_sent_at, '-infinity') < $10::timestamptz - interval '${MAIL_SPACING_SECONDS} seconds'
    AND (s.mail_count < ${MAILS_A_DAY} OR s.mail_sent_at < $10::timestamptz - interval '1 day')
  RETURNING s.id
)
SELECT id, residents_may_sign AS "mayBeSigned" FROM petition`;
