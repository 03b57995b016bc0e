import { describe, expect, test } from "vitest";
import { RECIPIENTS_MAX, recipientField, recipientValues } from "@/lib/petitions/recipient-fields";
import {
  ADD_PROPOSAL,
  ADD_RECIPIENT,
  applyRecipientGesture,
  GESTURE_FIELD,
  PROPOSAL_FIELD,
  ROW_COUNT_FIELD,
  recipientRowCount,
  removeRecipient,
} from "@/lib/petitions/recipient-gesture";
import { recipient } from "@/tests/factories/recipient";

const three = recipientValues(
  ["A", "B", "C"].map((name) => recipient({ name, email: `${name}@ville.example` })),
);
const press = (gesture: string, values: Record<string, string>) =>
  applyRecipientGesture({ ...values, titre: "Un banc", [GESTURE_FIELD]: gesture });

describe("without a script", () => {
  test("“Ajouter” brings an empty row and keeps everything else", () => {
    const values = press(ADD_RECIPIENT, { ...three, [ROW_COUNT_FIELD]: "3" });
    expect(values).toMatchObject({ ...three, titre: "Un banc", [ROW_COUNT_FIELD]: "4" });
  });

  test("“Retirer” takes one row away and closes the gap", () => {
    const values = press(removeRecipient(2), { ...three, [ROW_COUNT_FIELD]: "3" }) ?? {};
    expect(values[recipientField(1, "nom")]).toBe("A");
    expect(values[recipientField(2, "nom")]).toBe("C");
    expect(values[recipientField(2, "courriel")]).toBe("C@ville.example");
    expect(values[recipientField(3, "nom")]).toBeUndefined();
    expect(values).toMatchObject({ titre: "Un banc", [ROW_COUNT_FIELD]: "2" });
  });

  test("somebody of the directory comes after the others, once, in no empty row", () => {
    const addressee = recipient({ name: "Camille Le Goff", kind: "mayor", appellation: "Madame la Maire" });
    const known = [{ id: "maire", group: "mayor" as const, addressee }];
    const choose = (values: Record<string, string>, id = "maire") =>
      applyRecipientGesture({ ...values, [GESTURE_FIELD]: ADD_PROPOSAL, [PROPOSAL_FIELD]: id }, known) ?? {};
    const once = choose({ ...three, titre: "Un banc", [ROW_COUNT_FIELD]: "4" });
    expect(once).toMatchObject({
      titre: "Un banc",
      destinataire_4_nom: "Camille Le Goff",
      destinataire_4_qualite: "mayor",
      destinataire_4_appel: "Madame la Maire",
      [ROW_COUNT_FIELD]: "4",
    });
    expect(choose(once)).toEqual(once);
    expect(choose({ ...three }, "inconnu")).toMatchObject(three);
    expect(choose({ [ROW_COUNT_FIELD]: "1" })).toMatchObject({ destinataire_1_nom: "Camille Le Goff" });
    const full = recipientValues(Array.from({ length: 10 }, (_, at) => recipient({ name: `N${at}` })));
    expect(choose(full)).toMatchObject(full);
  });

  test("the last row stays, and there are never too many", () => {
    expect(press(removeRecipient(1), { [ROW_COUNT_FIELD]: "1" })?.[ROW_COUNT_FIELD]).toBe("1");
    const full = { [ROW_COUNT_FIELD]: String(RECIPIENTS_MAX) };
    expect(press(ADD_RECIPIENT, full)?.[ROW_COUNT_FIELD]).toBe(String(RECIPIENTS_MAX));
  });

  test.each(["", "apercu", "retirer-destinataire-", "retirer-destinataire-0"])(
    "%j changes no row",
    (gesture) => {
      expect(press(gesture, three)).toBeNull();
    },
  );
});

test.each([
  [{}, 1],
  [{ [ROW_COUNT_FIELD]: "4" }, 4],
  [{ [ROW_COUNT_FIELD]: "4000" }, RECIPIENTS_MAX],
  [{ [ROW_COUNT_FIELD]: "abc" }, 1],
  [{ ...three, [ROW_COUNT_FIELD]: "1" }, 3],
])("rows shown for %j", (values, count) => expect(recipientRowCount(values)).toBe(count));
