import type { ErrorCode } from "@/lib/errors";
import type { FieldErrors } from "@/lib/forms/field-errors";
import type { SignatureFormValues } from "./signature-form";

/** A form that was not taken: what was typed, and why. */
export type RefusedSignature = { values: SignatureFormValues; errors: FieldErrors; refusal?: ErrorCode };
