import type { ErrorCode } from "@/lib/errors";
import type { FieldErrors } from "@/lib/forms/field-errors";

/**
 * What a form shows after it was sent: the same with JavaScript (React keeps the page) and without (the
 * server renders the page again). `values` is what was typed, so that nothing has to be typed twice.
 */
export type FormState =
  | { status: "idle" }
  | { status: "refused"; values: Record<string, string>; errors: FieldErrors; refusal?: ErrorCode }
  /** Something broke on our side; `requestId` is what to quote. */
  | { status: "broken"; values: Record<string, string>; requestId: string }
  | { status: "done"; message?: string };

export const IDLE: FormState = { status: "idle" };

/** @returns what a field should hold: what was just typed, or what was there before. */
export function fieldValue(state: FormState, field: string, before = ""): string {
  return "values" in state ? (state.values[field] ?? "") : before;
}

/** @returns whether a box should be ticked: an unticked box posts nothing. */
export function isTicked(state: FormState, field: string, before = false): boolean {
  return "values" in state ? Boolean(state.values[field]) : before;
}
