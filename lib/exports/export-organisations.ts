import "server-only";
import { stringify } from "csv-stringify/sync";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { CoSignerStanding } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { listOwnOrganisations } from "@/lib/organisations/list-own-organisations";
import { ownPetition } from "@/lib/petitions/own-petition";
import { parisDay } from "@/lib/petitions/paris-day";
import { csvCell } from "./csv-cell";
import { BYTE_ORDER_MARK, csvFileName } from "./signature-csv";

const FORMAT = { quoted_match: /[,\t]/, delimiter: ";", record_delimiter: "\r\n" } as const;

const HEADERS = [
  "Organisation",
  "Site",
  "État",
  "Représentée par",
  "Fonction",
  "Adresse électronique",
  "Confirmée le",
  "Version du texte",
];

const STANDINGS: Record<CoSignerStanding, string> = {
  named: "citée par le collectif",
  invited: "invitée",
  requested: "demande à cosigner",
  confirmed: "cosigne",
  declined: "a refusé",
  withdrawn: "ne cosigne plus",
};

/**
 * The organisations of a petition as a CSV file: a few hundred lines at most. The audit says who took it.
 *
 * @throws AppError `not-found`, also for somebody else's petition.
 */
export async function exportOrganisations(
  ctx: Context<UserActor>,
  petitionId: string,
): Promise<{ fileName: string; text: string }> {
  const rows = await listOwnOrganisations(ctx, petitionId);
  const petition = await ctx.db.petition.findFirst({
    where: ownPetition(ctx.actor, petitionId),
    select: { id: true, slug: true },
  });
  if (!petition) throw new AppError("not-found");
  await ctx.db.$transaction((tx) =>
    recordAudit(tx, ctx, "organisations.export", auditPetition(petition.id), { count: rows.length }),
  );
  const lines = rows.map((row) => [
    csvCell(row.name),
    csvCell(row.url),
    STANDINGS[row.standing],
    csvCell(row.representative),
    csvCell(row.capacity),
    csvCell(row.email),
    row.standing === "confirmed" && row.confirmedAt ? parisDay(row.confirmedAt) : "",
    row.standing === "confirmed" && row.version ? String(row.version.number) : "",
  ]);
  return {
    fileName: csvFileName(`organisations-${petition.slug}`, parisDay(ctx.now)),
    text: BYTE_ORDER_MARK + stringify([HEADERS, ...lines], FORMAT),
  };
}
