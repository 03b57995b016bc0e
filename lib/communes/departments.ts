/**
 * Départements and overseas collectivités that have communes: code, name, INSEE’s TNCC (which article the name
 * takes). Source: Code officiel géographique 2026; a test holds the table to the package it was taken from.
 */
const DEPARTMENTS: readonly (readonly [code: string, name: string, linkType: number])[] = [
  ["01", "Ain", 5],
  ["02", "Aisne", 5],
  ["03", "Allier", 5],
  ["04", "Alpes-de-Haute-Provence", 4],
  ["05", "Hautes-Alpes", 4],
  ["06", "Alpes-Maritimes", 4],
  ["07", "Ardèche", 5],
  ["08", "Ardennes", 4],
  ["09", "Ariège", 5],
  ["10", "Aube", 5],
  ["11", "Aude", 5],
  ["12", "Aveyron", 5],
  ["13", "Bouches-du-Rhône", 4],
  ["14", "Calvados", 2],
  ["15", "Cantal", 2],
  ["16", "Charente", 3],
  ["17", "Charente-Maritime", 3],
  ["18", "Cher", 2],
  ["19", "Corrèze", 3],
  ["21", "Côte-d’Or", 3],
  ["22", "Côtes-d’Armor", 4],
  ["23", "Creuse", 3],
  ["24", "Dordogne", 3],
  ["25", "Doubs", 2],
  ["26", "Drôme", 3],
  ["27", "Eure", 5],
  ["28", "Eure-et-Loir", 1],
  ["29", "Finistère", 2],
  ["2A", "Corse-du-Sud", 3],
  ["2B", "Haute-Corse", 3],
  ["30", "Gard", 2],
  ["31", "Haute-Garonne", 3],
  ["32", "Gers", 2],
  ["33", "Gironde", 3],
  ["34", "Hérault", 5],
  ["35", "Ille-et-Vilaine", 1],
  ["36", "Indre", 5],
  ["37", "Indre-et-Loire", 1],
  ["38", "Isère", 5],
  ["39", "Jura", 2],
  ["40", "Landes", 4],
  ["41", "Loir-et-Cher", 2],
  ["42", "Loire", 3],
  ["43", "Haute-Loire", 3],
  ["44", "Loire-Atlantique", 3],
  ["45", "Loiret", 2],
  ["46", "Lot", 2],
  ["47", "Lot-et-Garonne", 2],
  ["48", "Lozère", 3],
  ["49", "Maine-et-Loire", 0],
  ["50", "Manche", 3],
  ["51", "Marne", 3],
  ["52", "Haute-Marne", 3],
  ["53", "Mayenne", 3],
  ["54", "Meurthe-et-Moselle", 0],
  ["55", "Meuse", 3],
  ["56", "Morbihan", 2],
  ["57", "Moselle", 3],
  ["58", "Nièvre", 3],
  ["59", "Nord", 2],
  ["60", "Oise", 5],
  ["61", "Orne", 5],
  ["62", "Pas-de-Calais", 2],
  ["63", "Puy-de-Dôme", 2],
  ["64", "Pyrénées-Atlantiques", 4],
  ["65", "Hautes-Pyrénées", 4],
  ["66", "Pyrénées-Orientales", 4],
  ["67", "Bas-Rhin", 2],
  ["68", "Haut-Rhin", 2],
  ["69", "Rhône", 2],
  ["70", "Haute-Saône", 3],
  ["71", "Saône-et-Loire", 0],
  ["72", "Sarthe", 3],
  ["73", "Savoie", 3],
  ["74", "Haute-Savoie", 3],
  ["75", "Paris", 0],
  ["76", "Seine-Maritime", 3],
  ["77", "Seine-et-Marne", 0],
  ["78", "Yvelines", 4],
  ["79", "Deux-Sèvres", 4],
  ["80", "Somme", 3],
  ["81", "Tarn", 2],
  ["82", "Tarn-et-Garonne", 2],
  ["83", "Var", 2],
  ["84", "Vaucluse", 2],
  ["85", "Vendée", 3],
  ["86", "Vienne", 3],
  ["87", "Haute-Vienne", 3],
  ["88", "Vosges", 4],
  ["89", "Yonne", 5],
  ["90", "Territoire de Belfort", 2],
  ["91", "Essonne", 5],
  ["92", "Hauts-de-Seine", 4],
  ["93", "Seine-Saint-Denis", 3],
  ["94", "Val-de-Marne", 2],
  ["95", "Val-d’Oise", 2],
  ["971", "Guadeloupe", 3],
  ["972", "Martinique", 3],
  ["973", "Guyane", 3],
  ["974", "La Réunion", 0],
  ["975", "Saint-Pierre-et-Miquelon", 0],
  ["976", "Mayotte", 0],
  ["977", "Saint-Barthélemy", 0],
  ["978", "Saint-Martin", 0],
  ["986", "Wallis et Futuna", 0],
  ["987", "Polynésie française", 0],
  ["988", "Nouvelle-Calédonie", 0],
];

export type Department = {
  /** Two or three characters: “01”, “2A”, “974”. */
  code: string;
  name: string;
  linkType: number;
};

export const departments: readonly Department[] = DEPARTMENTS.map(([code, name, linkType]) => ({
  code,
  name,
  linkType,
}));

const byCode = new Map(departments.map((department) => [department.code, department]));

/** The département of that code, or nothing when no commune can be in it. */
export function departmentOf(code: string): Department | undefined {
  return byCode.get(code);
}

/** Where INSEE counts communes although nobody lives there: no part of `departments`, which answers to searches. */
const UNINHABITED: Readonly<Record<string, string>> = {
  "984": "Terres australes et antarctiques françaises",
  "989": "Île de Clipperton",
};

/** The name of a département or an overseas collectivité, those without inhabitants included. */
export function departmentName(code: string): string | undefined {
  return byCode.get(code)?.name ?? UNINHABITED[code];
}

/**
 * The département a five-digit postal or INSEE code begins with, as candidates: postal codes of Corsica (20xxx)
 * do not tell its two départements apart.
 */
export function departmentCodesOf(code: string): string[] {
  const start = code.slice(0, 2).toUpperCase();
  if (start === "20") return ["2A", "2B"];
  return [start === "97" || start === "98" ? code.slice(0, 3) : start];
}
