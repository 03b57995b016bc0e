/** A record of the bulk file, all of it invented; `changes` replace its members. */
export function mairieRecord(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    plage_ouverture: [
      {
        nom_jour_debut: "Mardi",
        nom_jour_fin: "Jeudi",
        valeur_heure_debut_1: "09:00:00",
        valeur_heure_fin_1: "12:00:00",
        valeur_heure_debut_2: "",
        valeur_heure_fin_2: "",
        commentaire: "",
      },
    ],
    site_internet: [{ libelle: "", valeur: "https://www.exempleville.example" }],
    copyright: "",
    ancien_code_pivot: "mairie-72181-01",
    nom: "Mairie - Exempleville",
    date_modification: "09/08/2023 13:30:19",
    adresse_courriel: ["Accueil@Exempleville.example"],
    pivot: [{ type_service_local: "mairie", code_insee_commune: ["72181"] }],
    id: "0000A001-0000-4000-8000-000000000001",
    sve: [],
    telephone: [{ valeur: "02 00 00 00 01", description: "" }],
    formulaire_contact: [],
    code_insee_commune: "72181",
    adresse: [
      {
        type_adresse: "Adresse",
        complement1: "",
        complement2: "",
        numero_voie: "1 place de l'Exemple",
        service_distribution: "BP 1",
        code_postal: "72000",
        nom_commune: "Exempleville",
        longitude: "0.1996",
        latitude: "48.0061",
      },
    ],
    url_service_public: "https://lannuaire.example/exempleville",
    ...changes,
  };
}

/** The same record as Opendatasoft exports it: lists are JSON inside a string, addresses one string. */
export function exportedRecord(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const { adresse_courriel, ...record } = mairieRecord(changes);
  const lists = Object.entries(record).map(([key, value]) => [
    key,
    Array.isArray(value) ? JSON.stringify(value) : value,
  ]);
  return { ...Object.fromEntries(lists), adresse_courriel: (adresse_courriel as string[]).join(";") };
}

/** A CSV of such records. */
export function exportedCsv(records: readonly Record<string, unknown>[], separator = ";"): string {
  const quoted = (value: unknown) => `"${String(value ?? "").replaceAll('"', '""')}"`;
  const keys = Object.keys(records[0] ?? {});
  const rows = records.map((record) => keys.map((key) => quoted(record[key])).join(separator));
  return [keys.join(separator), ...rows, ""].join("\n");
}
