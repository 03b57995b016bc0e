import type { ShownOrganisation } from "@/lib/petitions/shown-organisations";
import type { LetterContent } from "./letter-content";

/** An organisation that stands behind the petition, as its letter says so. */
export type LetterOrganisation = {
  name: string;
  /** Its site; empty when it gave none. */
  url: string;
  /** Whether its representative confirmed, or the collective only names it. */
  confirmed: boolean;
  /** The version of the text that it confirmed, when the letter holds another one. */
  version?: number;
};

/** @param current number of the version that the letter holds; `null` where there are no versions. */
export function composeOrganisations(
  organisations: readonly ShownOrganisation[],
  current: number | null,
): LetterOrganisation[] {
  return organisations.map(({ name, url, confirmed, version }) => ({
    ...{ name, url, confirmed },
    ...(version !== null && current !== null && version !== current ? { version } : {}),
  }));
}

/** Which list of organisations this is: `joint` and `support` are those of letters that say nothing of how they agreed. */
export type OrganisationGroup = {
  kind: "confirmed" | "named" | "joint" | "support";
  organisations: Pick<LetterOrganisation, "name" | "url" | "version">[];
};

/**
 * The lists of organisations at the foot of a letter: those that confirmed, then those that the collective names.
 * A letter from before organisations could confirm, and one to many, have names alone.
 */
export function organisationGroups(
  content: Pick<LetterContent, "coSigners" | "organisations" | "withoutList">,
): OrganisationGroup[] {
  const organisations = content.organisations ?? [];
  const groups: OrganisationGroup[] = [
    {
      kind: content.withoutList ? "joint" : "support",
      organisations: content.coSigners.map((name) => ({ name, url: "" })),
    },
    { kind: "confirmed", organisations: organisations.filter(({ confirmed }) => confirmed) },
    { kind: "named", organisations: organisations.filter(({ confirmed }) => !confirmed) },
  ];
  return groups.filter((group) => group.organisations.length > 0);
}
