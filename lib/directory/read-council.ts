import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { ElectedView } from "./commune-directory";
import { deputyRank, isMayorsFunction } from "./council-function";
import { electedView } from "./read-commune-directory";

/** No council has as many members (Paris: 163): what a register gone wrong can make a page show. */
const MOST = 200;

/**
 * The council of a commune as the Répertoire national des élus has it today, without its mayor: the adjoint·es
 * first, in their order, then the others by name.
 */
export async function readCouncil(db: Db | Tx, communeInsee: string): Promise<ElectedView[]> {
  const members = await db.mandate.findMany({
    where: { communeInsee, kind: "councillor", goneAt: null },
    // Those with a function first, should there be more than are read.
    orderBy: [{ function: "desc" }, { lastName: "asc" }, { firstName: "asc" }, { homonym: "asc" }],
    take: MOST,
  });
  return members
    .filter((member) => !isMayorsFunction(member.function))
    .sort(
      (left, right) =>
        rankOf(left.function) - rankOf(right.function) ||
        left.lastName.localeCompare(right.lastName, "fr") ||
        left.firstName.localeCompare(right.firstName, "fr") ||
        left.homonym - right.homonym,
    )
    .map(electedView);
}

/** Adjoint·es by number, those without one, then everybody else. */
function rankOf(written: string): number {
  const rank = deputyRank(written);
  return rank === null ? 2000 : Math.min(rank, 1000);
}
