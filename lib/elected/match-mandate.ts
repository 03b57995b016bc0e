import type { ElectedMandate } from "@/lib/db/generated/enums";
import { type RegisteredMandate, saysMandate } from "./elected-mandates";
import { nameKey } from "./name-key";

export type DeclaredMandate = { firstName: string; lastName: string; mandate: ElectedMandate };

/**
 * The mandate of the register that was declared: same name, same mandate, in the same council. Two people of one name
 * in a council are none: nobody could say which of them signed. A mayor stands in two files: as mayor first.
 *
 * It says that somebody of that name holds that mandate, never that whoever signed is that person.
 *
 * @param rows of one commune, those that are held today.
 */
export function matchMandate<Row extends RegisteredMandate>(
  declared: DeclaredMandate,
  rows: readonly Row[],
): Row | null {
  const key = nameKey(declared.firstName, declared.lastName);
  const same = rows.filter(
    (row) => saysMandate(declared.mandate, row) && nameKey(row.firstName, row.lastName) === key,
  );
  const mayors = same.filter(({ kind }) => kind === "mayor");
  const candidates = declared.mandate === "mayor" && mayors.length > 0 ? mayors : same;
  const [only] = candidates;
  return only && candidates.length === 1 ? only : null;
}
