import type { FieldErrors } from "@/lib/forms/field-errors";

/**
 * Everything that can go wrong on purpose. The French wording of each is in the `errors` namespace of
 * the catalogue, one key a code; `tests/unit/errors.test.ts` holds the two together.
 */
export const ERROR_CODES = [
  "not-found",
  "not-signed-in",
  "invalid-input",
  "too-many-requests",
  "link-invalid",
  "link-expired",
  "link-used",
  "conflict",
  "transition-refused",
  "petition-incomplete",
  "petition-not-open",
  "residents-may-not-sign",
  "elected-may-not-sign",
  "elected-name-taken",
  "corrections-exhausted",
  "template-incomplete",
  "code-wrong",
  "code-locked",
  "letter-not-ready",
  "letter-outdated",
  "letter-already-sealed",
  "letter-compilation-failed",
  "no-recipient",
  "address-refused",
  "letter-field-unfilled",
  "no-signature",
  "file-too-large",
  "file-refused",
  "too-many-recipients",
  "mailing-incomplete",
  "mailing-field-unfilled",
  "campaign-incomplete",
  "too-many-tools",
  "letter-too-heavy",
  "signature-not-confirmed",
  "comments-closed",
  "comment-removed",
  "own-petition-moderation",
  "own-mailing-moderation",
  "organisation-known",
  "organisation-refused",
  "too-many-organisations",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal with a known meaning. `fields` ties messages (keys of the catalogue) to form fields. */
export class AppError extends Error {
  readonly fields: FieldErrors;

  constructor(
    readonly code: ErrorCode,
    options: { fields?: FieldErrors; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.fields = options.fields ?? {};
  }
}

/** HTTP status that says the same as the code. */
export function statusOf(code: ErrorCode): number {
  switch (code) {
    case "not-found":
      return 404;
    case "not-signed-in":
      return 401;
    case "too-many-requests":
    case "code-locked":
      return 429;
    case "link-expired":
    case "link-used":
      return 410;
    case "conflict":
    case "transition-refused":
    case "petition-not-open":
    case "residents-may-not-sign":
    case "elected-may-not-sign":
    case "elected-name-taken":
    case "corrections-exhausted":
    case "letter-not-ready":
    case "letter-outdated":
    case "letter-already-sealed":
    case "address-refused":
    case "signature-not-confirmed":
    case "comments-closed":
    case "comment-removed":
    case "own-petition-moderation":
    case "own-mailing-moderation":
    case "organisation-known":
    case "organisation-refused":
      return 409;
    case "file-too-large":
      return 413;
    case "letter-compilation-failed":
      return 500;
    default:
      return 400;
  }
}
