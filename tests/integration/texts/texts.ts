/**
 * Texts of the structure of those that circulate, in words of our own: what a product that carries letters must
 * not lose a word of. Each line of `EXPECTED` lists is looked for on the page, in the file and in the mail.
 */

/** A petition in one commune: paragraphs one a line, numbered sources, one with two links, organisations. */
export const TOWN_PETITION = `Nous, habitant·es de Quimper, demandons à la mairie de s’engager à ne jamais poser de micros dans la ville car nous refusons que nos rues soient écoutées, de jour comme de nuit, par qui que ce soit.
La loi sur les fêtes du 3 mars 2023 a permis aux préfectures d'avoir recours à l'écoute automatique des rues (EAR) : une première sur ce continent, et un précédent pour tous les autres.
Profitant de cette fête, le conseil de la région a voté l'achat de micros pour toutes les gares et tous les marchés couverts de la région, sans consulter personne (1).
L'écoute automatique est un système qui classe les sons : « une couche logicielle » est ajoutée aux micros « classiques » de la ville, et les sons captés sont analysés en permanence (2).
Nous demandons donc résolument à la mairie de Quimper de refuser ces micros : la tranquillité se construit ensemble, par le voisinage et la prévention plutôt que par des machines (3).
Sources :
1. Voir article : « La région vote l'achat des micros dans les gares et les marchés »
2.https://association.example/micros-et-libertes
3. https://journal.example/ecoute-generalisee_6812678.html ; Voir aussi la déclaration du préfet : https://quotidien.example/le-prefet-se-dit-favorable_6333125_3224.html
Organisations et collectifs signataires : Halte aux micros, XR Quimper
Commentaires`;

/** A letter to several named people, with an object, bold passages, questions under headings, a wish to meet. */
export const NAMED_LETTER = `A l'attention de Camille Exemple Maire de Lorient
A l'attention de Dominique Essai, adjointe à la tranquillité
A l'attention des élu.e.s de la ville de Lorient

Groupe de travail Micros Lorient

Objet : position de la mairie de Lorient sur l'Écoute Automatique des Rues (EAR)

Lorient le 30/11/2026

Madame La Maire, Madame l'adjointe à la tranquillité, Mesdames et Messieurs les élu.e.s de la ville de Lorient,

Une réunion publique a eu lieu à Lorient le 11 octobre pour alerter sur l'écoute des rues. Collectifs et habitant.e.s y ont échangé.

En effet, l'EAR peut **isoler une voix au sein d'une foule et la suivre dans la ville** sur la base de son timbre (hauteur, débit, accent...). **Elle nous semble aussi contestable pour la tranquillité** (par exemple sur les quais) **que pour les plus fragiles.**

Comme l'indique votre audit : "*aucune étude ne montre l'efficacité des micros*". Le coût annuel est de 2 millions d'euros — au moins.

**La ville a annoncé le renouvellement de 20% de ses micros fixes soit 12 sur 57.**

Au regard de ce choix, nous vous posons les questions suivantes :

Pourquoi prendre une telle décision alors que ces micros fonctionnent ? Quid de leur obsolescence à 5 années (garantie limitée) ?

Concernant les micros fixes : De quel type de modèle s'agit-il ? Seront-ils reliés à des logiciels d'analyse ?

Concernant les nouveaux micros mobiles : A quoi serviront-ils ? Peuvent-ils reconnaître une voix ?

Quel usage sera-t-il fait de ces enregistrements en matière de sanctions ?

Les choix en matière de tranquillité ne sont pas neutres : « cibles » sont les cris, les chants, les pas.

Madame La Maire, Madame l'adjointe, **nous vous demandons de refuser officiellement l'EAR à Lorient.**

Face à ces enjeux, nous souhaitons vous rencontrer afin de connaître votre position.

Nous vous prions d'agréer l'expression de notre considération distinguée,

Groupe Micros Lorient`;

/** A letter of a campaign, cut to the width of a page, with blanks, both civilities and a page in the midst of a sentence. */
export const CAMPAIGN_LETTER = `A [lieu],

Le [date],

Monsieur le Maire / Madame la Maire,

Nous, habitant·es de [xx], demandons à la mairie de s’engager à ne jamais installer de micros dans
la ville car nous refusons que nos rues servent à l'expansion de cette écoute, qui ne dit pas son
nom.

Si l'écoute peut aujourd’hui être perçue comme acceptable — au point d'avoir été permise à titre
d'essai l'an dernier — c’est notamment parce que de nombreuses villes ont acheté ces logiciels sans
rien en dire à personne. Nous refusons de voir nos voix et nos allées-
et-venues analysé·es en permanence dans notre lieu de vie, au marché comme à l'école de nos enfants.

C'est pourquoi votre rôle et votre voix sont importants. En décembre 2022, la ville des Essais est
devenue la première à interdire l'écoute des rues, et elle a ainsi rejoint la liste des villes qui,



ailleurs (comme aux Vallées et au Port), ont proscrit une telle écoute sur leur territoire.

M. le Maire/Mme la Maire, nous vous demandons de rejoindre ce mouvement et que vous refusiez
officiellement d'installer ces micros dans la ville de [xx].

Nous vous prions d'agréer l'expression de notre considération distinguée,

[Signature]`;

/** Organisations of a département to its mayors: a head in lines, raised notes here and there, a list of who signs. */
export const JOINT_BODY = `**ENSEMBLE!**  
MOUVEMENT POUR DES RUES  
LIBRES ET TRANQUILLES

## **Courrier collectif d'associations et de syndicats aux élu·es de l'Hérault : signez l'appel contre l'écoute des rues !**

Nous, associations et syndicats de l'Hérault, souhaitons vous interpeller officiellement. Ce texte entend permettre la « *vidéo intelligente* », que nous préférons appeler **écoute automatique (EAR)**, elle qui signale les bruits « *anormaux* » ou « *suspects* »<sup>1</sup>.

Atteintes à la vie privée, opacité des machines... Nombreuses sont les raisons de s'inquiéter<sup>2</sup>.

1 <https://association.example/2022/03/23/quest-ce-que-l-ecoute/>

2 <https://radio.example/la-question-du-jour/loi-fetes-8374598>

De multiples institutions dénoncent ce danger<sup>3</sup> : le Défenseur des Rues, mais aussi les Barreaux.

Un **appel d'élu·es** est ouvert à signature, par mail à l'adresse : [appel@micros.example](mailto:appel@micros.example) (en précisant votre nom, mandat et parti).

Nous vous prions instamment de **signer cet appel**, dont vous trouverez le texte ci-joint.

---

3 [https://quotidien.example/les-mesures-d-ecoute\\\\_6164276\\\\_3232.html](https://quotidien.example/les-mesures-d-ecoute_6164276_3232.html)`;
export const JOINT_CLOSING =
  "Dans l'attente de votre retour, nous vous prions d'agréer, {{maire.civilite}}, l'expression de nos meilleurs sentiments.";
export const JOINT_SIGNERS = ["Arrêt des Micros 34", "La Chorale", "Ligue des rues (LDR) Montpellier"];

/** The announcement of a campaign, as it was copied from a page. */
export const ANNOUNCEMENT = `# Faites interdire l'écoute des rues dans votre ville !

- Les Articles -

Publication date: mercredi 10 juillet 2024

---

**Les lobbies procèdent par étape, en secret, pour tester leurs machines.**

Mais on peut résister, s'informer. Sait-t-on si l'écoute est utilisée en douce à Nantes, Vannes, Brest...?

► Outils : **[Pas de micros dans ma ville !](https://campagne.example/outils)**

Partout en France, organisons-nous pour aider les habitant-es à se faire entendre.

(...)`;

/** What the product sets by rules of its own: signs of typography, spaces, marks of Markdown. */
export function bare(text: string): string {
  return text
    .normalize("NFC")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The lines of a source, as sentences that are looked for one by one. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\]\([^)]*\)/g, " ")
    .replace(/<\/?sup>|\[[^\]]*\]/g, " ")
    .split(/\n|(?<=[.?!])\s+/)
    .map(bare)
    .filter((one) => one.length > 2);
}
