import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Cog, readCog } from "@/lib/communes/cog";

const COUNCILLORS_HEADER =
  "Code du département;Libellé du département;Code de la collectivité à statut particulier;" +
  "Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;" +
  "Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;" +
  "Libellé de la catégorie socio-professionnelle;Date de début du mandat;Libellé de la fonction;" +
  "Date de début de la fonction;Code nationalité";

/** Writes a file shaped like DILA's bulk JSON: a desk for each commune in turn, all invented but the communes' names. */
export async function writeDesks(path: string, count: number): Promise<void> {
  const { communes } = readCog();
  await pipeline(Readable.from(deskLines(communes, count)), createWriteStream(path));
}

/** Writes a file shaped like the register's councillors: fifteen invented people a commune, commune by commune. */
export async function writeCouncillors(path: string, count: number): Promise<void> {
  const { communes } = readCog();
  await pipeline(Readable.from(councillorLines(communes, count)), createWriteStream(path));
}

type Commune = Cog["communes"][number];

function* deskLines(communes: Commune[], count: number) {
  for (let number = 0; number < count; number++) {
    const commune = communes[number % communes.length];
    if (!commune) return;
    const opening = number === 0 ? '{"service":[\n' : ",\n";
    yield opening + JSON.stringify(desk(commune, number, Math.floor(number / communes.length) + 1));
  }
  yield "\n]}\n";
}

/** With the members that the import does not read, too: they have to be passed over. */
function desk(commune: Commune, number: number, rank: number) {
  const { insee, name, postalCodes } = commune;
  const domain = `mairie-${insee.toLowerCase()}-${rank}.example`;
  const hours = (day: string, opens: string, closes: string) => ({
    nom_jour_debut: day,
    nom_jour_fin: day,
    valeur_heure_debut_1: `${opens}:00`,
    valeur_heure_fin_1: `${closes}:00`,
    valeur_heure_debut_2: "14:00:00",
    valeur_heure_fin_2: "17:30:00",
    commentaire: "",
  });
  return {
    plage_ouverture: ["Lundi", "Mardi", "Jeudi", "Vendredi"].map((day) => hours(day, "09:00", "12:00")),
    site_internet: [{ libelle: "", valeur: `https://${domain}/` }],
    copyright: "Fichier inventé",
    siren: "",
    ancien_code_pivot: `mairie-${insee}-0${rank}`,
    reseau_social: [],
    texte_reference: [],
    telecopie: ["01 99 00 00 00"],
    nom: `Mairie - ${name}`,
    siret: "00000000000000",
    affectation_personne: [],
    date_modification: "09/08/2026 13:30:19",
    adresse_courriel: number % 20 === 0 ? [] : [`contact@${domain}`],
    organigramme: [],
    pivot: [{ type_service_local: "mairie", code_insee_commune: [insee] }],
    id: uuidOf(number),
    commentaire_plage_ouverture: "",
    categorie: "SL",
    sve: [],
    version_type: "Publiable",
    telephone: [{ valeur: "01 99 00 12 34", description: "" }],
    formulaire_contact: [],
    code_insee_commune: insee,
    statut_de_diffusion: "true",
    adresse: [
      {
        type_adresse: "Adresse",
        complement1: "",
        complement2: "",
        numero_voie: `${(number % 90) + 1} rue de l'Exemple`,
        service_distribution: "",
        code_postal: postalCodes[0] ?? "",
        nom_commune: name,
        pays: "",
        continent: "",
        longitude: String((number % 1000) / 100 - 4),
        latitude: String(43 + (number % 800) / 100),
        accessibilite: "ACC",
        note_accessibilite: "",
      },
    ],
    url_service_public: `https://annuaire.example/${uuidOf(number)}`,
    information_complementaire: "",
  };
}

function* councillorLines(communes: Commune[], count: number) {
  yield `${COUNCILLORS_HEADER}\n`;
  for (let number = 0; number < count; number++) {
    const commune = communes[Math.floor(number / 15) % communes.length];
    if (!commune) return;
    const { departmentCode, departmentName, insee, name } = commune;
    const held = number % 15 === 1 ? "1er adjoint au Maire;2026-03-28" : ";";
    yield `${departmentCode};${departmentName};;;${insee};${name};NOM${number};Prénom${number % 500};` +
      `${number % 2 === 0 ? "F" : "M"};1970-01-01;00;Inventée;2026-03-22;${held};FR\n`;
  }
}

function uuidOf(number: number): string {
  const hex = createHash("md5").update(String(number)).digest("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
