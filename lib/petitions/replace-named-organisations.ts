import "server-only";
import type { Tx } from "@/lib/db/client";
import type { CoSignerStanding } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { canonicalOrganisation } from "./organisation-name";
import { PETITION_FIELDS } from "./petition-form";

type Answered = { name: string; position: number; standing: CoSignerStanding; endedByOrganisers: boolean };

/** Its own word against being named: it refused the invitation, or took back what it had confirmed. */
function saidNo({ standing, endedByOrganisers }: Answered): boolean {
  return (standing === "declined" || standing === "withdrawn") && !endedByOrganisers;
}

/**
 * Writes the organisations that the collective names, in their order, after all others.
 *
 * Invariant: only rows that nobody was asked about are replaced. One that confirmed is there already and is not
 * named beside itself, nor is the collective that carries the petition; one that said no is not named against its word. The petition's row must be locked by the
 * caller.
 *
 * @throws AppError `invalid-input`, tied to the field, for a name that said no.
 */
export async function replaceNamedOrganisations(
  tx: Tx,
  petitionId: string,
  names: readonly string[],
): Promise<void> {
  const others = await tx.coSigner.findMany({
    where: { petitionId, standing: { not: "named" } },
    select: { name: true, position: true, standing: true, endedByOrganisers: true },
  });
  const namesOf = (rows: Answered[]) => new Set(rows.map(({ name }) => canonicalOrganisation(name)));
  const refused = namesOf(others.filter(saidNo));
  const known = namesOf(others.filter(({ standing }) => standing === "confirmed"));
  const { collective } = await tx.petition.findUniqueOrThrow({
    where: { id: petitionId },
    select: { collective: { select: { name: true } } },
  });
  known.add(canonicalOrganisation(collective.name) || collective.name);
  const fresh = names.filter((name) => {
    const canonical = canonicalOrganisation(name);
    if (refused.has(canonical) && !known.has(canonical)) {
      throw new AppError("invalid-input", {
        fields: { [PETITION_FIELDS.coSigners]: "organisation-refused" },
      });
    }
    if (known.has(canonical)) return false;
    known.add(canonical);
    return true;
  });
  const last = Math.max(0, ...others.map(({ position }) => position));
  await tx.coSigner.deleteMany({ where: { petitionId, standing: "named" } });
  await tx.coSigner.createMany({
    data: fresh.map((name, index) => ({ petitionId, position: last + index + 1, name })),
  });
}
