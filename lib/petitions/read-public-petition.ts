import "server-only";
import type { Db } from "@/lib/db/client";
import type { DeliveryChannel, PetitionStatus } from "@/lib/db/generated/enums";
import type { AddresseeKind } from "@/lib/directory/addressee";
import { ORGANISATIONS_COLUMN } from "./organisations-sql";
import type { PetitionParts } from "./petition-parts";
import { isSlug } from "./petition-slug";
import { PUBLIC_STATUSES } from "./petition-status";
import { PARTS_COLUMN, type PartsJson, partsOfJson } from "./read-parts";
import { ELECTED_COLUMN, type PetitionElected } from "./shown-elected";
import type { ShownOrganisation } from "./shown-organisations";
import { TALLY_COLUMNS, TALLY_JOINS, type Tally } from "./tally-sql";
import { shownThreshold, type Threshold, type ThresholdColumns } from "./threshold";
import { maySignOf, type WhoMaySign, type WhoMaySignColumns } from "./who-may-sign";

/** How many names the petition's own page shows. */
const LATEST_SIGNATORIES = 10;

/** A version of a petition's text, as its page names it. */
export type ShownVersion = {
  number: number;
  publishedAt: Date;
  /** What was corrected and why; empty for a text that nobody had signed before it. */
  correction: string;
};

/** A petition as everybody may see it. While it is suspended, neither its text nor anybody's name is in it. */
export type PublicPetition = {
  id: string;
  slug: string;
  title: string;
  /** CommonMark, as typed; empty while suspended. */
  body: string;
  threshold: Threshold;
  status: PetitionStatus;
  suspensionReason: string | null;
  closedAt: Date | null;
  deliveredAt: Date | null;
  commune: {
    insee: string;
    name: string;
    linkType: number | null;
    departmentCode: string;
    departmentName: string;
  };
  collective: { name: string; postalAddress: string };
  /** The campaign it was begun with, while everybody may read that. */
  campaign: { slug: string; title: string } | null;
  /** Those that stand behind it; empty while suspended. */
  organisations: ShownOrganisation[];
  /** Empty while suspended. */
  parts: PetitionParts;
  recipients: { name: string; function: string; kind: AddresseeKind }[];
  tally: Tally;
  /** Who may sign; each is counted and listed apart. */
  maySign: WhoMaySign;
  /** The élu·es who signed, whose signatures are always public; nobody is named while suspended. */
  elected: PetitionElected;
  /** The newest signatories who chose to show their name, newest first. */
  latest: { firstName: string; lastName: string }[];
  /** Reference of the letter, once the mairie's mail server took it, or it was posted. */
  letterReference: string | null;
  /** The text in force; `null` where none was kept yet, as in a preview. */
  version: ShownVersion | null;
  /** How the letter was brought to the mairie, at `deliveredAt`. */
  deliveredBy: DeliveryChannel | null;
  /** To how many recipients the letter went out, of all those it is meant for; nothing of an unsealed one. */
  handed: { sent: number; recipients: number };
};

type Row = Omit<
  PublicPetition,
  "parts" | "maySign" | "commune" | "collective" | "tally" | "threshold" | "version"
> &
  PublicPetition["commune"] &
  ThresholdColumns &
  WhoMaySignColumns &
  Tally & { parts: PartsJson; communeName: string; collectiveName: string; postalAddress: string } & {
    versionNumber: number | null;
    versionAt: Date | null;
    correction: string | null;
  };

/**
 * What a petition's public page shows, in one round trip whose cost does not grow with the signatures.
 *
 * @returns `null` for a draft and for an address that names nothing: they look the same.
 */
export async function readPublicPetition(db: Db, slug: string): Promise<PublicPetition | null> {
  if (!isSlug(slug)) return null;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT p.id, p.slug, p.title, p.status::text AS status,
      p.goal, p.threshold_kind::text AS "thresholdKind", p.threshold_label AS "thresholdLabel",
      p.threshold_source AS "thresholdSource", p.threshold_electors AS "thresholdElectors",
      p.threshold_counted_on AS "thresholdCountedOn",
      CASE WHEN p.status = 'suspended' THEN '' ELSE p.body END AS body,
      CASE WHEN p.status = 'suspended' THEN p.suspension_reason END AS "suspensionReason",
      p.closed_at AS "closedAt", p.delivered_at AS "deliveredAt",
      c.insee, c.name AS "communeName", c.link_type AS "linkType",
      c.department_code AS "departmentCode", c.department_name AS "departmentName",
      collective.name AS "collectiveName", collective.postal_address AS "postalAddress",
      CASE WHEN campaign.id IS NOT NULL
        THEN json_build_object('slug', campaign.slug, 'title', campaign.title) END AS campaign,
      v.number AS "versionNumber", v.published_at AS "versionAt",
      CASE WHEN p.status = 'suspended' THEN '' ELSE v.correction END AS correction,
      ${TALLY_COLUMNS}, ${ELECTED_COLUMN},
      p.residents_may_sign AS "residentsMaySign", p.elected_may_sign AS "electedMaySign",
      p.organisations_may_sign AS "organisationsMaySign",
      ${PARTS_COLUMN},
      ${ORGANISATIONS_COLUMN},
      (SELECT coalesce(json_agg(json_build_object('name', r.name, 'function', r.function, 'kind', r.kind) ORDER BY r.position), '[]')
         FROM recipients r WHERE r.petition_id = p.id) AS recipients,
      (SELECT coalesce(json_agg(json_build_object('firstName', s.first_name, 'lastName', s.last_name)), '[]')
         FROM (SELECT first_name, last_name FROM signatures
               WHERE petition_id = p.id AND status = 'confirmed' AND show_name AND p.status <> 'suspended'
               ORDER BY confirmed_at DESC, id DESC LIMIT ${LATEST_SIGNATORIES}) s) AS latest,
      (SELECT letter.reference FROM letters letter
         WHERE letter.petition_id = p.id AND letter.status = 'sealed' AND p.status = 'delivered') AS "letterReference",
      (SELECT d.channel::text FROM letters letter JOIN deliveries d ON d.letter_id = letter.id
         WHERE letter.petition_id = p.id AND letter.status = 'sealed' AND p.status = 'delivered' AND d.status = 'sent'
         ORDER BY (d.sent_at = p.delivered_at) DESC, d.sent_at, d.position LIMIT 1) AS "deliveredBy",
      (SELECT json_build_object('sent', count(*) FILTER (WHERE d.status = 'sent'), 'recipients', count(*))
         FROM letters letter JOIN deliveries d ON d.letter_id = letter.id
         WHERE letter.petition_id = p.id AND letter.status = 'sealed' AND p.status = 'delivered') AS handed
    FROM petitions p
    JOIN communes c ON c.insee = p.commune_insee
    JOIN collectives collective ON collective.id = p.collective_id
    LEFT JOIN campaigns campaign ON campaign.id = p.campaign_id AND campaign.status <> 'draft'
    LEFT JOIN petition_versions v ON v.id = p.current_version_id
    ${TALLY_JOINS}
    WHERE p.slug = ${slug} AND p.status = ANY (${[...PUBLIC_STATUSES]}::petition_status[])`;
  return row ? viewOf(row) : null;
}

function viewOf(row: Row): PublicPetition {
  const { insee, communeName, linkType, departmentCode, departmentName, parts, ...rest } = row;
  const { collectiveName, postalAddress, confirmed, residents, ...columns } = rest;
  const { goal, thresholdKind, thresholdLabel, thresholdSource, ...others } = columns;
  const { thresholdElectors, thresholdCountedOn, versionNumber, versionAt, correction, ...more } = others;
  const { residentsMaySign, electedMaySign, organisationsMaySign, ...petition } = more;
  const threshold = { goal, thresholdKind, thresholdLabel, thresholdSource };
  return {
    ...petition,
    parts: partsOfJson(parts),
    threshold: shownThreshold({ ...threshold, thresholdElectors, thresholdCountedOn }),
    commune: { insee, name: communeName, linkType, departmentCode, departmentName },
    collective: { name: collectiveName, postalAddress },
    tally: { confirmed, residents },
    maySign: maySignOf({ residentsMaySign, electedMaySign, organisationsMaySign }),
    version:
      versionNumber && versionAt
        ? { number: versionNumber, publishedAt: versionAt, correction: correction ?? "" }
        : null,
  };
}
