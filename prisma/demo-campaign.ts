import type { TemplateText } from "@/lib/campaigns/template-text";

/** The demo's campaign: invented like its petitions, nobody's real words. */
export const DEMO_CAMPAIGN = {
  slug: "du-fait-maison-dans-nos-cantines",
  title: "Du fait maison dans nos cantines",
  appeal: `Dans des milliers d’écoles, le repas de midi arrive par camion, dans des barquettes, cuisiné la veille à cinquante kilomètres. On peut faire autrement, et des communes de toutes tailles le font déjà.

**Nous appelons les parents, les voisin·es et les cantinières à demander à leur commune une étude : que coûterait une cuisine dans l’école ?**

## Ce que nous demandons, partout

- que la commune dise ce que coûte un repas aujourd’hui, transport et gaspillage compris ;
- qu’elle chiffre le même repas cuisiné sur place ;
- qu’elle en parle en conseil municipal, devant tout le monde.

## Comment s’y prendre

Ouvrez la pétition de votre commune : le texte est prêt, vous l’adaptez. Affichez-la à la sortie de l’école, faites-la signer, puis demandez un rendez-vous à la mairie[^1].

[^1]: Un groupe de trois personnes suffit pour commencer.`,
};

/** What a group of the campaign begins with. */
export const DEMO_TEMPLATE: TemplateText = {
  title: "Une cuisine dans nos écoles, {{commune.a}}",
  body: `Chaque midi, {{champ.repas}} repas sont servis dans les écoles {{commune.de}}. Ils arrivent tout prêts, et beaucoup repartent à la poubelle.

**Nous demandons que {{ville}} étudie le retour d’une cuisine dans l’une de ses écoles**, et qu’elle en présente les résultats en conseil municipal.

Cette étude dirait ce que coûte un repas aujourd’hui, ce que coûterait le même repas cuisiné sur place, et quelles fermes des environs pourraient la fournir.`,
  salutation: "",
  closing: "Nous vous prions d’agréer, {{appel}}, nos salutations gourmandes et respectueuses.",
  freeFields: [
    {
      key: "repas",
      label: "Nombre de repas par jour",
      help: "Demandez-le à la mairie ou aux parents d’élèves : une estimation suffit.",
      required: true,
      multiline: false,
    },
  ],
  questions: [{ heading: "", text: "Combien coûte aujourd’hui un repas, transport et gaspillage compris ?" }],
  sources: [{ title: "Code rural et de la pêche maritime, article L. 230-5-1", url: "" }],
};

export const DEMO_MESSAGE = {
  title: "Message pour les groupes de parents",
  description: `Bonjour à toutes et tous,

et si la cantine sentait de nouveau la soupe ? Une pétition demande à notre commune d’étudier une cuisine dans l’école. Elle se signe en une minute, sans compte.

À jeudi, à la sortie !`,
};

export const DEMO_LINK = {
  title: "Le guide des cuisines d’école",
  description: "Coûts, plans et contacts, réunis par l’association.",
  url: "https://petites-tables.example/guide",
};

export const DEMO_POSTER = {
  title: "L’affiche, en A4",
  description: "À imprimer et à coller à la sortie de l’école.",
};

/** Lines of the poster and their size in points, from the top of the page. */
const LINES: readonly [size: number, text: string][] = [
  [54, "Et si la cantine"],
  [54, "sentait la soupe ?"],
  [22, "Une cuisine dans notre école : signons la pétition"],
  [22, "de notre commune, en une minute et sans compte."],
  [16, "Les Petites Tables"],
];

/** A page of A4 with a few large lines: the file of a poster that somebody could have made. */
export function demoPoster(): Buffer {
  let height = 720;
  const drawn = LINES.map(([size, text]) => {
    height -= size * 1.5;
    return `BT /F1 ${size} Tf 56 ${height} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`;
  }).join("\n");
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>";
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    font,
  ]);
}

/** The objects as a file, with the table that says where each begins. */
function pdfOf(objects: readonly string[]): Buffer {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  return Buffer.from(
    `${file}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    "latin1",
  );
}
