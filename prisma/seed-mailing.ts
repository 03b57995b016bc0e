import type { Tx } from "@/lib/db/client";
import { uuidv7 } from "@/lib/db/uuid";
import { findListedRecipients } from "@/lib/mailings/find-listed-recipients";
import { parseRecipientList } from "@/lib/mailings/parse-recipient-list";

/** Communes of the demo's directory whose names are linked each in another way: de, du, d’… */
const INSEES = ["79191", "26108", "72181", "30334", "86194"];

const BODY = `Nous, associations et collectifs, écrivons à toutes les mairies d’une même voix : que chaque cour d’école {{commune.de}} ait ses arbres.

## Ce que nous avons vu {{commune.a}}

Des cours de bitume où il fait **quarante degrés** en juin[^1], et des enfants qui cherchent l’ombre d’un mur.

## Ce que nous demandons à {{mairie}}

- un relevé des températures dans chaque cour ;
- un arbre pour dix élèves, planté avant l’hiver.

[^1]: Relevé inventé pour la démonstration.`;

/** A letter to many that is being written: with questions, a source and a wish to meet. */
export async function seedMailing(tx: Tx, collective: { id: string }, now: Date): Promise<void> {
  const { recipients } = await findListedRecipients(tx, parseRecipientList(INSEES.join("\n")));
  const { id: mailingId } = await tx.mailing.create({
    data: {
      collectiveId: collective.id,
      title: "Des arbres dans les cours d’école {{commune.de}}",
      body: BODY,
      closing: "",
      coSigners: "Les Veilleuses du quai\nLes Yeux ouverts 79",
      place: "Crest",
      questions: [
        { heading: "Les cours", text: "Combien de cours d’école {{commune.de}} ont moins de dix arbres ?" },
        { heading: "Les moyens", text: "Quelle somme le budget leur réserve-t-il l’an prochain ?" },
      ],
      sources: [{ title: "Guide inventé des cours fraîches", url: "https://cours-fraiches.example/guide" }],
      meetingRequest: { slots: ["Un soir {{commune.a}}, après 18 h"], contact: "" },
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  await tx.mailingCopy.createMany({
    data: recipients.map((recipient, rank) => ({
      ...{ id: uuidv7(now), mailingId, position: rank + 1 },
      ...recipient,
    })),
  });
}
