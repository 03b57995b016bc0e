import "server-only";
import { buildCommuneIndex, type CommuneIndex } from "./build-commune-index";
import { readCog } from "./cog";
import { searchCommunes } from "./search-communes";

const shared = globalThis as { doleancesCommuneIndex?: CommuneIndex };

/**
 * The index of this process, built at first use (about 0.8 s, 17 MB kept) from the COG package: a search needs
 * no database. Kept on `globalThis` because Next may load this module more than once.
 */
export function getCommuneIndex(): CommuneIndex {
  shared.doleancesCommuneIndex ??= buildCommuneIndex(readCog());
  return shared.doleancesCommuneIndex;
}

/** Builds the index and has the engine compile the search, so that no visitor waits for it: call at start. */
export function warmCommuneIndex(): void {
  const index = getCommuneIndex();
  for (const query of ["s", "saint d", "saitn denis", "marseile", "51300", "le mans 72"]) {
    for (let round = 0; round < 10; round++) searchCommunes(index, query);
  }
}
