import { render } from "@react-email/render";
import { createElement } from "react";
import { type Mail, mailTexts } from "./mail";

export type RenderedMail = { subject: string; html: string; text: string };

/** Longest subject; mail programs cut sooner, and a title may run to several lines. */
const SUBJECT_MAX = 150;

function shorten(subject: string): string {
  const characters = [...subject];
  return characters.length > SUBJECT_MAX ? `${characters.slice(0, SUBJECT_MAX - 1).join("")}…` : subject;
}

/** Sets a mail, ready for `sendMail`. What people typed comes out as text: React escapes it. */
export async function renderMail<Props extends object>(
  mail: Mail<Props>,
  props: Props,
): Promise<RenderedMail> {
  return {
    subject: shorten(mail.subject(props, mailTexts)),
    html: await render(createElement(mail.default, props)),
    text: mail.text(props, mailTexts),
  };
}
