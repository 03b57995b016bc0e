import type { RecipientInput } from "@/lib/petitions/recipient-fields";
import type { ElectedFields } from "@/tests/factories/make-elected";

/** The texts of the demo: invented collectives, real communes, nobody's real words. */

export type DemoPetition = {
  /** Which of the collectives below carries it. */
  collective: "rues" | "tables";
  insee: string;
  status: "draft" | "open" | "closed";
  /** Days before the demo is written. */
  publishedDaysAgo: number;
  title: string;
  goal: number;
  body: string;
  /** Empty: they follow from the recipients. */
  salutation: string;
  closing: string;
  recipients: (Partial<RecipientInput> & { name: string; email: string })[];
  coSigners: string[];
  /** Élu·es who signed; the petition is open to them when there are any. */
  elected?: DemoElected[];
  signatures: { confirmed: number; pending: number };
};

/** Whose mandates the demo's invented register has, or not. */
export type DemoElected = Pick<ElectedFields, "firstName" | "lastName" | "mandate" | "territory" | "party">;

export const DEMO_COLLECTIVES = {
  rues: {
    name: "Collectif Rues libres",
    postalAddress: "Maison des associations\n12, rue des Lavandières\n79000 Niort",
    contactEmail: "rues-libres@collectifs.example",
    rnaNumber: null,
  },
  tables: {
    name: "Association Les Petites Tables",
    postalAddress: "4, chemin du Moulin\n26400 Crest",
    contactEmail: "bonjour@petites-tables.example",
    rnaNumber: "W262004417",
  },
} as const;

export const DEMO_PETITIONS: DemoPetition[] = [
  {
    collective: "rues",
    insee: "79191",
    status: "open",
    publishedDaysAgo: 19,
    title: "Pas de caméras algorithmiques dans nos rues",
    goal: 500,
    body: `Une caméra filme. Un logiciel, branché derrière elle, **trie** : il repère qui court, qui s’attarde, qui se rassemble, qui porte un sac. C’est ce qu’on appelle la *vidéosurveillance algorithmique*. Nous ne voulons pas marcher dans une ville qui nous classe.

## Ce que nous refusons

- être traité·es comme des suspect·es parce que nous sommes assis·es trop longtemps sur un banc ;
- que des machines décident de ce qu’est un comportement « anormal » ;
- qu’un essai devienne une habitude, sans que personne ait voté.

## Ce que nous savons

La loi n’a ouvert qu’une expérimentation, bornée dans le temps et à quelques usages[^loi]. La Commission nationale de l’informatique et des libertés rappelle que ces dispositifs ne sont pas un simple prolongement des caméras existantes[^cnil]. Quant à l’efficacité des caméras elles-mêmes, la Cour des comptes n’a trouvé aucune corrélation d’ensemble avec le niveau de la délinquance[^comptes].

## Ce que nous demandons

1. **Un vote public** du conseil municipal, par lequel la commune s’engage à n’acheter, n’essayer et n’activer aucun logiciel d’analyse des images de l’espace public.
2. La **publication** des contrats qui portent sur les caméras : prix, fonctions, durée de conservation.
3. Que les sommes ainsi épargnées aillent à ce qui rend vraiment une rue sûre : de la lumière, des bancs, des gens dont c’est le métier d’être là.

> Une rue tranquille, c’est une rue où l’on se connaît, pas une rue où l’on est reconnu.

[^loi]: Loi n° 2023-380 du 19 mai 2023 relative aux jeux Olympiques et Paralympiques de 2024, article 10, à lire sur [Légifrance](https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000047561974).
[^cnil]: CNIL, *Caméras dites « intelligentes » ou « augmentées » dans les espaces publics*, position publiée le 19 juillet 2022 : <https://www.cnil.fr>.
[^comptes]: Cour des comptes, *Les polices municipales*, rapport d’octobre 2020.`,
    salutation: "",
    closing:
      "Dans l’attente d’une réponse publique, nous vous prions d’agréer, {{appel}}, l’expression de nos salutations citoyennes.",
    recipients: [
      {
        name: "Camille Bertillon",
        function: "Maire de Niort",
        kind: "mayor",
        appellation: "Madame la Maire",
        email: "mairie@niort.example",
      },
      {
        name: "Secrétariat de l’assemblée municipale",
        appellation: "Mesdames et Messieurs les élu·es",
        email: "assemblee@niort.example",
      },
    ],
    coSigners: ["Les Veilleuses du quai", "Atelier Libre du marais", "Union des locataires de la Sèvre"],
    elected: [
      ...[
        {
          firstName: "Louis",
          lastName: "Hauteraie",
          mandate: "deputy_mayor" as const,
          territory: "Niort",
          party: "",
        },
        {
          ...{ firstName: "Jeanne", lastName: "Boisjoly", mandate: "municipal_councillor" as const },
          ...{ territory: "Niort (79)", party: "Groupe Marais vivant" },
        },
      ],
      {
        ...{ firstName: "Ousmane", lastName: "Kerdoncuff", mandate: "departmental_councillor" },
        ...{ territory: "Deux-Sèvres, canton inventé", party: "" },
      },
    ],
    signatures: { confirmed: 268, pending: 23 },
  },
  {
    collective: "tables",
    insee: "26108",
    status: "open",
    publishedDaysAgo: 12,
    title: "Une cantine cuisinée sur place pour nos écoles",
    goal: 150,
    body: `Trois cents enfants déjeunent chaque jour à la cantine. Beaucoup rentrent en disant qu’ils ont « un peu mangé ». Nous pensons qu’on peut mieux faire, ici, avec ce qui pousse à vingt kilomètres.

**Nous demandons que la commune étudie, d’ici à la rentrée prochaine, le retour d’une cuisine dans l’une de nos écoles.** Une cuisine qui épluche, qui mijote, et qui sent bon quand on passe devant.

Concrètement, cette étude dirait :

1. ce que coûte un repas aujourd’hui, transport et gaspillage compris ;
2. ce que coûterait le même repas cuisiné sur place ;
3. quels maraîchers et quelles laiteries de la vallée pourraient fournir la cuisine ;
4. combien d’emplois elle créerait.

La loi fixe déjà un cap : au moins la moitié de produits durables ou de qualité, dont un cinquième issus de l’agriculture biologique[^egalim]. Autant l’atteindre avec goût.

[^egalim]: Code rural et de la pêche maritime, article L. 230-5-1.`,
    salutation: "",
    closing:
      "Nous vous prions d’agréer, {{appel}}, l’expression de nos salutations gourmandes et respectueuses.",
    recipients: [
      {
        name: "Jeanne Garriguet",
        function: "Maire de Crest",
        kind: "mayor",
        appellation: "Madame la Maire",
        email: "mairie@crest.example",
      },
      { name: "Mairie de Crest", function: "Service des affaires scolaires", email: "ecoles@crest.example" },
    ],
    coSigners: ["Jardin partagé des Bateliers", "Foyer rural de la vallée"],
    signatures: { confirmed: 97, pending: 8 },
  },
  {
    collective: "rues",
    insee: "39198",
    status: "open",
    publishedDaysAgo: 5,
    title: "Une piste cyclable continue de la gare au lycée",
    goal: 200,
    body: `Entre la gare et le lycée, il y a deux kilomètres et demi. À vélo, c’est dix minutes. Mais la bande cyclable s’arrête trois fois, toujours au même endroit : là où l’on en aurait besoin.

Nous demandons :

- une **piste séparée** des voitures sur tout le trajet, carrefours compris ;
- des feux qui laissent aux vélos et aux piéton·nes le temps de passer ;
- cinquante arceaux à l’arrivée.

Nous sommes des élèves, des parents, des voisin·es. Nous proposons de faire le trajet **avec les élu·es**, un matin de novembre, à l’heure des cours.`,
    salutation: "",
    closing: "Avec nos salutations respectueuses, et un casque à votre disposition.",
    recipients: [{ name: "Mairie de Dole", function: "Service de la voirie", email: "voirie@dole.example" }],
    coSigners: [],
    signatures: { confirmed: 41, pending: 6 },
  },
  {
    collective: "tables",
    insee: "30334",
    status: "closed",
    publishedDaysAgo: 64,
    title: "De l’ombre et des bancs sur la place du marché",
    goal: 120,
    body: `L’été, la place du marché est un four. Les ancien·nes n’y viennent plus après dix heures, les enfants s’y brûlent les genoux.

Nous demandons que **douze arbres** y soient plantés avant la prochaine saison chaude, et que **huit bancs avec dossier** soient posés à leur pied. L’eau d’arrosage peut venir de la fontaine, qui coule toute l’année.

Nous savons que des réseaux passent sous les pavés. Nous savons aussi que d’autres places ont trouvé où loger des racines. Essayons.`,
    salutation: "",
    closing: "",
    recipients: [
      {
        name: "Mairie d’Uzès",
        kind: "mairie",
        appellation: "Madame la Maire, Monsieur le Maire",
        email: "mairie@uzes.example",
      },
    ],
    coSigners: ["Comité de la fontaine"],
    signatures: { confirmed: 143, pending: 0 },
  },
  {
    collective: "rues",
    insee: "79191",
    status: "draft",
    publishedDaysAgo: 0,
    title: "Un abri à l’arrêt de bus du lycée",
    goal: 100,
    body: "Quand il pleut sur les rues {{commune.de}}, soixante élèves attendent le bus sous trois platanes. *À compléter : photos, horaires, devis.*",
    salutation: "",
    closing: "",
    recipients: [
      {
        name: "Mairie de Niort",
        kind: "mairie",
        appellation: "Madame la Maire",
        email: "mairie@niort.example",
      },
    ],
    coSigners: [],
    signatures: { confirmed: 0, pending: 0 },
  },
];
