import { RECIPIENTS_MAX, recipientsOf, recipientValues } from "./recipient-fields";

/** The field that says how many rows the page shows, and the one that says which button was pressed. */
export const ROW_COUNT_FIELD = "lignes";
export const GESTURE_FIELD = "geste";
export const ADD_RECIPIENT = "ajouter-destinataire";
export const removeRecipient = (row: number) => `retirer-destinataire-${row}`;

/** @returns how many rows a form shows: those with something in them, those that were asked for, one at least. */
export function recipientRowCount(values: Record<string, string>): number {
  const asked = Number.parseInt(values[ROW_COUNT_FIELD] ?? "", 10) || 1;
  const filled = Array.from({ length: RECIPIENTS_MAX }, (_, index) => index + 1).filter((row) =>
    Object.entries(values).some(([name, value]) => value && name.startsWith(`destinataire_${row}_`)),
  );
  return Math.min(RECIPIENTS_MAX, Math.max(1, asked, ...filled));
}

/**
 * What “Ajouter” and “Retirer” do where no script runs: the same form comes back with a row more or less.
 *
 * @returns the values to show again, or `null` when another button was pressed.
 */
export function applyRecipientGesture(values: Record<string, string>): Record<string, string> | null {
  const gesture = values[GESTURE_FIELD] ?? "";
  const count = recipientRowCount(values);
  if (gesture === ADD_RECIPIENT) {
    return { ...values, [ROW_COUNT_FIELD]: String(Math.min(RECIPIENTS_MAX, count + 1)) };
  }
  const removed = Number(/^retirer-destinataire-(\d{1,2})$/.exec(gesture)?.[1] ?? 0);
  if (!removed) return null;
  const others = Object.entries(values).filter(([name]) => !name.startsWith("destinataire_"));
  const kept = Object.entries(values).filter(([name]) => !name.startsWith(`destinataire_${removed}_`));
  return {
    ...Object.fromEntries(others),
    ...recipientValues(recipientsOf(Object.fromEntries(kept))),
    [ROW_COUNT_FIELD]: String(Math.max(1, count - 1)),
  };
}
