import type { ReactNode } from "react";
import { MessagePage } from "./message-page";

export type ErrorMessageTexts = { title: string; lead: string; advice: string; reference: string };

type ErrorMessageProps = {
  texts: ErrorMessageTexts;
  /** The id under which the server logged the error; empty where the server writes it in afterwards. */
  errorId?: string;
  children: ReactNode;
};

/** What somebody sees when something broke: whose fault it is, and the id to give when writing to us. */
export function ErrorMessage({ texts, errorId, children }: ErrorMessageProps) {
  return (
    <MessagePage title={texts.title} lead={texts.lead}>
      <p>{texts.advice}</p>
      {errorId === undefined ? null : (
        <p className="incident">
          {texts.reference} <code data-incident="">{errorId}</code>
        </p>
      )}
      <p className="flex flex-wrap gap-3">{children}</p>
    </MessagePage>
  );
}

/** The digest that Next gives to an error thrown on the server, if there is one. */
export function errorIdOf(error: unknown): string | undefined {
  return typeof error === "object" && error && "digest" in error ? String(error.digest) : undefined;
}
