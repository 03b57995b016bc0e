import { departmentOf } from "./departments";

export type DepartmentForms = {
  /** “Hérault” */
  name: string;
  /** “de l’Hérault”, “de la Loire”, “du Gard”, “des Landes”, “d’Ille-et-Vilaine”, “de Paris” */
  de: string;
};

/** What goes between “de” and the name of a département, by INSEE’s TNCC; 0 and what is not listed: “de ”. */
const LINKS: Readonly<Record<number, string>> = { 1: "d’", 2: "du ", 3: "de la ", 4: "des ", 5: "de l’" };

/**
 * How a letter speaks of a département. Its article is no part of its name and stays in lower case, as opposed
 * to a commune's (La Réunion, whose article is in its name, is the exception: “de La Réunion”).
 *
 * @param code of a département or an overseas collectivité; undefined when there is none of that code.
 */
export function departmentForms(code: string): DepartmentForms | undefined {
  const department = departmentOf(code);
  if (!department) return undefined;
  const { name, linkType } = department;
  return { name, de: `${LINKS[linkType] ?? "de "}${name}` };
}
