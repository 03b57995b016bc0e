import { DEMO_MODERATOR_EMAIL, DEMO_ORGANISER_EMAIL } from "@/prisma/seed";

/** What the terminal shows once everything answers. */
export function welcome(shown: {
  app: string;
  mailbox: string | undefined;
  dataFolder: string;
  seconds: number;
}): string {
  const { app, mailbox, dataFolder, seconds } = shown;
  return [
    "",
    `  Doléances is ready (${seconds.toFixed(1)} s)`,
    "",
    `  Application   ${app}`,
    ...(mailbox ? [`  Mailbox       ${mailbox}`] : []),
    `  Data          ${dataFolder}`,
    "",
    `  To sign in: open ${app}/connexion, type ${DEMO_ORGANISER_EMAIL},`,
    mailbox
      ? "  then open the mailbox: the message holds the link."
      : "  then read the message that your mail server receives.",
    `  To moderate: sign in the same way as ${DEMO_MODERATOR_EMAIL}.`,
    "  To sign a petition: open one, fill in the form, and confirm from the mailbox.",
    "",
    "  Ctrl-C stops everything; the data stays.",
    "",
  ].join("\n");
}
