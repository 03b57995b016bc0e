import { createTranslator } from "next-intl";
import type { ComponentType } from "react";
import { messages } from "@/lib/i18n/messages";

/** The texts of the mails; one language, whoever reads. */
export const mailTexts = createTranslator({
  locale: "fr",
  timeZone: "Europe/Paris",
  messages,
  namespace: "emails",
});

export type MailTexts = typeof mailTexts;

/** What every file of a mail exports. */
export type Mail<Props> = {
  default: ComponentType<Props>;
  subject: (props: Props, t: MailTexts) => string;
  /** The same for whoever reads plain text: written, not squeezed out of the HTML. */
  text: (props: Props, t: MailTexts) => string;
  previewProps: Props;
};
