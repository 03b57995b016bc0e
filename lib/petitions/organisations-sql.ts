import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/** `ShownOrganisation[]` as one column of JSON of a petition `p`; none while it is suspended. */
export const ORGANISATIONS_COLUMN = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('name', co.name, 'url', co.url,
      'confirmed', co.standing = 'confirmed',
      'version', CASE WHEN co.standing = 'confirmed' THEN cv.number END) ORDER BY co.position), '[]')
    FROM co_signers co LEFT JOIN petition_versions cv ON cv.id = co.version_id
    WHERE co.petition_id = p.id AND co.standing IN ('named', 'confirmed') AND p.status <> 'suspended')
  AS organisations`;
