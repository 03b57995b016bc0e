/**
 * How a desk is called: “Mairie du Mans” for a record named “Mairie - Le Mans”, else the name that the record
 * gives (“Hôtel de ville”, “Mairie des 1er et 7e arrondissements”).
 *
 * @param place the name of its commune or arrondissement, and how French says “the mairie of” it.
 */
export function mairieTitle(recordName: string, place: { name: string; mairieOf: string }): string {
  const own = place.mairieOf.replace(/^la mairie/, "Mairie");
  const name = recordName.replaceAll("'", "’").replace(/\s+/g, " ").trim();
  const named = name.replace(/^mairie\s*(?:[-–—:]\s*)?/i, "");
  return named === "" || sameWords(named, place.name) ? own : name;
}

function sameWords(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(text: string): string {
  const plain = text.toLocaleLowerCase("fr").normalize("NFD").replace(/\p{M}/gu, "");
  return plain
    .split(/[^\p{L}\d]+/u)
    .join(" ")
    .trim();
}
