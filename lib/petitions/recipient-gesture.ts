import type { Proposal } from "@/lib/directory/propose-recipients";
import {
  RECIPIENTS_MAX,
  type RecipientInput,
  recipientField,
  recipientsOf,
  recipientValues,
  TYPED_PARTS,
} from "./recipient-fields";

/** The field that says how many rows the page shows, and the one that says which button was pressed. */
export const ROW_COUNT_FIELD = "lignes";
export const GESTURE_FIELD = "geste";
export const ADD_RECIPIENT = "ajouter-destinataire";
export const removeRecipient = (row: number) => `retirer-destinataire-${row}`;

/** The button that adds whoever is chosen in the list of the directory, and that list. */
export const ADD_PROPOSAL = "ajouter-annuaire";
export const PROPOSAL_FIELD = "annuaire";

/** @returns how many rows a form shows: those with something in them, those that were asked for, one at least. */
export function recipientRowCount(values: Record<string, string>): number {
  const asked = Number.parseInt(values[ROW_COUNT_FIELD] ?? "", 10) || 1;
  const filled = Array.from({ length: RECIPIENTS_MAX }, (_, index) => index + 1).filter((row) =>
    TYPED_PARTS.some((part) => values[recipientField(row, part)]),
  );
  return Math.min(RECIPIENTS_MAX, Math.max(1, asked, ...filled));
}

/** Whether the answer to a gesture needs the directory. */
export function asksForProposal(values: Record<string, string>): boolean {
  return values[GESTURE_FIELD] === ADD_PROPOSAL;
}

/**
 * What “Ajouter”, “Retirer” and “Ajouter depuis l’annuaire” do where no script runs: the same form comes back
 * with a row more or less.
 *
 * @param proposals what the directory proposes; only looked at when `asksForProposal`.
 * @returns the values to show again, or `null` when another button was pressed.
 */
export function applyRecipientGesture(
  values: Record<string, string>,
  proposals: readonly Proposal[] = [],
): Record<string, string> | null {
  const gesture = values[GESTURE_FIELD] ?? "";
  const count = recipientRowCount(values);
  if (gesture === ADD_RECIPIENT) {
    return { ...values, [ROW_COUNT_FIELD]: String(Math.min(RECIPIENTS_MAX, count + 1)) };
  }
  if (gesture === ADD_PROPOSAL) {
    const chosen = proposals.find(({ id }) => id === values[PROPOSAL_FIELD]);
    return chosen ? withRecipients(values, withProposal(recipientsOf(values), chosen.addressee)) : values;
  }
  const removed = Number(/^retirer-destinataire-(\d{1,2})$/.exec(gesture)?.[1] ?? 0);
  if (!removed) return null;
  const kept = Object.entries(values).filter(([name]) => !name.startsWith(`destinataire_${removed}_`));
  return withRecipients(values, recipientsOf(Object.fromEntries(kept)), Math.max(1, count - 1));
}

/** The list with one more; as it was when they are in it already, or when it is full. */
export function withProposal(
  recipients: readonly RecipientInput[],
  addressee: RecipientInput,
): readonly RecipientInput[] {
  const known = recipients.some(({ name }) => name === addressee.name);
  return known || recipients.length >= RECIPIENTS_MAX ? recipients : [...recipients, addressee];
}

function withRecipients(
  values: Record<string, string>,
  recipients: readonly RecipientInput[],
  rows = recipients.length,
): Record<string, string> {
  const others = Object.entries(values).filter(([name]) => !name.startsWith("destinataire_"));
  return {
    ...Object.fromEntries(others),
    ...recipientValues(recipients),
    [ROW_COUNT_FIELD]: String(rows),
  };
}
