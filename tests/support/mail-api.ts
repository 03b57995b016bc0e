import { createServer, type IncomingMessage } from "node:http";
import type { MailBehaviour, MailServer, ReceivedMail } from "./mail-server";

/** A mail as browser tests read it, over HTTP from the process that received it. */
export type ReadMail = {
  from: string;
  to: string[];
  replyTo: string | undefined;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  attachments: { filename: string; contentType: string; base64: string }[];
};

const show = (mail: ReceivedMail): ReadMail => ({
  from: mail.from?.text ?? "",
  to: mail.envelopeTo,
  replyTo: mail.replyTo?.text,
  subject: mail.subject ?? "",
  text: mail.text ?? "",
  html: mail.html || "",
  headers: Object.fromEntries(
    mail.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
  ),
  attachments: mail.attachments.map(({ filename, contentType, content }) => ({
    filename: filename ?? "",
    contentType,
    base64: content.toString("base64"),
  })),
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}

/**
 * Lets another process read the mailbox and change its behaviour:
 * `GET /mail?to=…&subject=…&skip=0&timeout=10000` answers once the mail is there (404 when it does not
 * come), `GET /mails?to=…` lists, `PUT /behaviour?to=…` takes a `MailBehaviour`.
 *
 * @returns its address.
 */
export function startMailApi(server: MailServer): Promise<string> {
  const http = createServer(async (request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://localhost");
    const answer = (status: number, value: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    const to = query.get("to") ?? "";
    const subject = query.get("subject") ?? "";
    const matches = (mail: ReceivedMail) =>
      (!to || mail.envelopeTo.includes(to)) && (mail.subject ?? "").includes(subject);
    try {
      if (pathname === "/behaviour") {
        server.behave(JSON.parse(await bodyOf(request)) as MailBehaviour, to || undefined);
        return answer(200, {});
      }
      if (pathname === "/mails") return answer(200, server.mails.filter(matches).map(show));
      const skipped = Number(query.get("skip") ?? 0);
      const wanted = (mail: ReceivedMail) =>
        matches(mail) && server.mails.filter(matches).indexOf(mail) >= skipped;
      answer(200, show(await server.waitForMail(wanted, Number(query.get("timeout") ?? 10_000))));
    } catch (error) {
      answer(404, { error: error instanceof Error ? error.message : String(error) });
    }
  });
  return new Promise((resolve) => {
    http.listen(0, "127.0.0.1", () => {
      const address = http.address();
      resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);
    });
  });
}
