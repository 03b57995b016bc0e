import "server-only";
import pino from "pino";

/**
 * One JSON line an event on standard error. Never pass a person's name, address, token or body: the
 * redaction below is a net, not a licence.
 */
export const log = pino(
  {
    level: process.env.LOG_LEVEL || (process.env.NODE_ENV === "test" ? "silent" : "info"),
    base: null,
    redact: {
      paths: ["email", "*.email", "firstName", "*.firstName", "lastName", "*.lastName", "token", "*.token"],
      censor: "[removed]",
    },
  },
  pino.destination({ fd: 2, sync: false }),
);

/** What an error may say in a log: its class, code and stack; never its message, which may quote input. */
export function describeError(error: unknown): { name: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    name: error.name,
    ...(typeof code === "string" ? { code } : {}),
    stack: error.stack?.split("\n").slice(1, 12).join("\n") ?? "",
  };
}
