import type { MailFailure } from "./classify-failure";

/** A message that did not leave, or may not have. Says nothing of its content nor of whom it was for. */
export class MailNotSent extends Error {
  /** nodemailer's code: what logs show. */
  readonly code: string;

  constructor(readonly failure: MailFailure) {
    super(`mail not sent: ${failure.kind}`);
    this.name = "MailNotSent";
    this.code = failure.code;
  }
}
