/** A letter as it circulates, cut to the width of a page, with its blanks in square brackets. */
export const CIRCULATED_LETTER = `A [lieu],

Le [date],

Monsieur le Maire / Madame la Maire,

Nous, habitant·es de [xx], vous demandons de rendre à la place du marché ses bancs publics et
sa fontaine car nous refusons que nos rues servent à garer toujours plus d'autos. Depuis deux
ans, les passant·es n’ont plus où s’asseoir.

Vous le savez, la loi de décembre parle d'accessibilité. Elle demande que les allées-
et-venues de chacun soient possibles, et ce dans tout le pays. La mairie de [ville] a promis
d’y veiller lors de la réunion du 3 mai, sans donner de calendrier. Les communes voisines (comme
Exemple-le-Vieux) l’ont fait, et celles qui, plus loin (comme Essai-sur-Mer) et dans les



Vallées, ont rendu leurs places aux piétons en moins de six mois. Nous proposons de commencer
par [nom de la place].

M. le Maire/Mme la Maire, nous vous demandons de rendre les bancs de [xx] à la ville de [xx],
et de fêter leur retour à [xx] avec nous, le [jour de la fête], sur [nom de la place].

Nous vous prions d'agréer l'expression de notre considération distinguée, 

[Signature]
`;

/** A petition as a web page gives it: a line a paragraph, sources at its end. */
export const PAGE_PETITION = `Nous, habitant·es d’Exemple, demandons à la mairie de garder le tramway ouvert la nuit, car nos rues servent aussi à celles et ceux qui travaillent quand les autres dorment.
Le conseil a voté la fermeture le 2 mars (1), sans entendre les usager·es (2).
Nous demandons donc que le vote soit repris.
Sources :
1. Voir article : « Le conseil vote la fermeture »
2.https://journal.example/tramway-de-nuit
3. https://journal.example/vote ; Voir aussi la déclaration du conseil : https://conseil.example/declaration
Organisations signataires : Amis du rail, Veilleuses d’Exemple`;

/** A letter to several people of one commune, with an object and questions. */
export const NAMED_LETTER = `A l'attention de Camille Exemple Maire d’Exemple
A l'attention des élu.e.s de la ville d’Exemple

Groupe de travail Tramway

Objet : position de la mairie sur le tramway de nuit (TDN)

Exemple le 30/11/2024

Madame La Maire, Mesdames et Messieurs les élu.e.s,

Une réunion publique a eu lieu le 11 octobre. **Le conseil a annoncé** [...] une fermeture.

Au regard de ce choix, nous vous posons les questions suivantes :

Concernant les rames : Combien roulent la nuit ? Seront-elles vendues ?

Nous souhaitons vous rencontrer[^1] et lire [le rapport](https://ville.example/rapport).

[^1]: Chaque mardi.

Nous vous prions d'agréer l'expression de notre considération distinguée,

Groupe Tramway de nuit`;

/** A letter that organisations sign, with notes. */
export const COLLECTIVE_LETTER = `Madame, Monsieur,

Nous, associations de [département], souhaitons vous interpeller<sup>1</sup>. Les élu·es du [département] votent bientôt.

1 https://journal.example/un

Dans l'attente de votre retour, nous vous prions d'agréer, Madame, Monsieur, l'expression de nos meilleurs sentiments.

#### Signataires :

- Amis du rail
- Veilleuses 99`;

/** A letter under a masthead and a heading, signed by organisations above a rule and the notes of its last page. */
export const HEADED_LETTER = `**RAILS !**  
UNION DES GARES

## **Lettre des associations : gardez le tramway de nuit !**

Madame, Monsieur,

Nous vous interpellons<sup>1</sup> avant le vote.

1 <https://journal.example/un>

Le conseil décide<sup>2</sup> en mai.

Dans l'attente de votre retour, nous vous prions d'agréer l'expression de nos meilleurs sentiments.

#### Signataires :

- Amis du rail
- Les Veilleuses 99

---

2 [https://journal.example/deux](https://journal.example/deux)`;

/** An article that announces a campaign. */
export const ARTICLE = `# Gardez vos nuits !

Publication date: mercredi 10 juillet 2024

**Les promoteurs procèdent par étapes.**

► Outils : **[Pas sans nos trams !](#)**

Partout, organisons-nous à [xx] avec [collectif].

(...)`;

export const PASTED_TEXTS = {
  CIRCULATED_LETTER,
  PAGE_PETITION,
  NAMED_LETTER,
  COLLECTIVE_LETTER,
  HEADED_LETTER,
  ARTICLE,
};
