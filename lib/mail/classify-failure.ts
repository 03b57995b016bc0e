/**
 * temporary: worth another try · permanent: this message will never be taken · uncertain: the whole
 * message was handed over and no answer came, so it may have arrived.
 */
export type FailureKind = "temporary" | "permanent" | "uncertain";

export type MailFailure = {
  kind: FailureKind;
  /** What the mail server said, fit to be shown: one line, no address. Empty when it said nothing. */
  answer: string;
  /** nodemailer's code (`ETIMEDOUT`, `EENVELOPE`…), for logs. */
  code: string;
  /** The server would take no message at all for now: nobody can be reached, or it refuses us. */
  serverDown: boolean;
};

type SmtpError = { code?: unknown; command?: unknown; response?: unknown; responseCode?: unknown };

/** “You must sign in first”, “your password is wrong”: our set-up is at fault, and can be mended. */
const SIGN_IN_CODES = new Set([530, 534, 535, 538]);
const ANSWER_MAX = 300;

/**
 * What a failed send means. nodemailer reports a lost line in the same words wherever it was lost (code
 * `ECONNECTION`, command `CONN`), so the caller says how far the message had come.
 *
 * @param handedOver whether the message was read to its end: only then can a server have accepted it
 *   (RFC 5321, 4.2.5). A definite answer counts for more: 4xx and 5xx mean that it did not.
 */
export function classifyFailure(error: unknown, handedOver: boolean): MailFailure {
  const { code, command, response, responseCode } = (
    typeof error === "object" && error ? error : {}
  ) as SmtpError;
  const status = typeof responseCode === "number" ? responseCode : 0;
  const step = typeof command === "string" ? command : "";
  const failure = {
    answer: typeof response === "string" ? cleanAnswer(response) : "",
    code: typeof code === "string" ? code : "unknown",
  };
  const kindOf = (kind: FailureKind, serverDown = false): MailFailure => ({ ...failure, kind, serverDown });

  const aboutUs = code === "EAUTH" || step.startsWith("AUTH") || SIGN_IN_CODES.has(status);
  if (aboutUs || (status > 0 && step === "CONN")) return kindOf("temporary", true);
  if (status >= 500 && status < 600) return kindOf("permanent");
  if (status >= 400 && status < 500) return kindOf("temporary", status === 421);
  if (handedOver) return kindOf("uncertain");
  // The message itself is at fault: no recipient, or an address that this server cannot write to.
  if (code === "EENVELOPE") return kindOf("permanent");
  return kindOf("temporary", true);
}

/** One line, without the addresses (mail, IP) that servers like to quote, and of a bearable length. */
function cleanAnswer(response: string): string {
  const line = response
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/<?[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;]+>?/g, "…")
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, "…")
    .replace(/\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}\b/gi, "…")
    .replace(/\s+/g, " ")
    .trim();
  return line.length > ANSWER_MAX ? `${line.slice(0, ANSWER_MAX - 1).toWellFormed()}…` : line;
}
