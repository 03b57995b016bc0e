/** Words of a family name that French writes small inside a name: “Jeanne de La Tour”. */
const PARTICLES = new Set(["de", "du", "des"]);

/**
 * A name from the Répertoire national des élus, whose family names are in capitals, as one writes it in a
 * letter: “LE GOFF”, “Camille” → “Camille Le Goff”. Capitals after a hyphen, an apostrophe or a space; particles
 * (de, du, des, d’) small. A name that holds small letters already is left as it is.
 */
export function personName(firstName: string, lastName: string): string {
  return `${capitalised(firstName)} ${capitalised(lastName)}`.trim();
}

function capitalised(name: string): string {
  const text = name.replaceAll("'", "’").replace(/\s+/g, " ").trim();
  if (text !== text.toLocaleUpperCase("fr")) return text;
  const words = text.toLocaleLowerCase("fr").split(" ");
  return words.map((word) => (PARTICLES.has(word) && words.length > 1 ? word : capitals(word))).join(" ");
}

function capitals(word: string): string {
  const [, particle = "", rest = word] = /^(d’)(.+)$/.exec(word) ?? [];
  return (
    particle +
    rest
      .replace(/(^|[-’])(\p{L})/gu, (_, before, letter) => before + letter.toLocaleUpperCase("fr"))
      .replace(/-D’(?=\p{L})/gu, "-d’")
  );
}
