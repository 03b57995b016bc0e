import { describe, expect, test } from "vitest";
import { RECIPIENTS_MAX, recipientField, recipientValues } from "@/lib/petitions/recipient-fields";
import {
  ADD_RECIPIENT,
  applyRecipientGesture,
  GESTURE_FIELD,
  ROW_COUNT_FIELD,
  recipientRowCount,
  removeRecipient,
} from "@/lib/petitions/recipient-gesture";

const three = recipientValues(
  ["A", "B", "C"].map((name) => ({ name, function: "", email: `${name}@ville.example` })),
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
