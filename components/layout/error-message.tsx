import type { ReactNode } from "react";
import { MessagePage } from "./message-page";

export type ErrorMessageTexts = { title: string; lead: string; advice: string; reference: string };

type ErrorMessageProps = {
  texts: ErrorMessageTexts;
  /** The id under which the server logged the error. */
  errorId?: string;
  children: ReactNode;
};

/** What somebody sees when something broke: whose fault it is, and the id to give when writing to us. */
export function ErrorMessage({ texts, errorId, children }: ErrorMessageProps) {
  return (
    <MessagePage title={texts.title} lead={texts.lead}>
      <p>{texts.advice}</p>
      {errorId ? (
        <p>
          {texts.reference}{" "}
          <code className="rounded-sm bg-accent-soft px-1.5 py-0.5 font-mono">{errorId}</code>
        </p>
      ) : null}
      <p className="flex flex-wrap gap-3">{children}</p>
    </MessagePage>
  );
}

/** The digest that Next gives to an error thrown on the server, if there is one. */
export function errorIdOf(error: unknown): string | undefined {
  return typeof error === "object" && error && "digest" in error ? String(error.digest) : undefined;
}
