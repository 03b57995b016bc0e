import { describe, expect, test } from "vitest";
import { classifyFailure } from "@/lib/mail/classify-failure";

/** What nodemailer 10.6 throws, taken down from a server that was made to fail at each step. */
const smtp = (code: string, command: string, response?: string) => ({
  code,
  command,
  ...(response ? { response, responseCode: Number(response.slice(0, 3)) || undefined } : {}),
});
const LOST = smtp("ECONNECTION", "CONN");
const SILENT = smtp("ETIMEDOUT", "CONN");

describe("before the message was handed over", () => {
  test.each([
    ["nobody listens", smtp("ESOCKET", "CONN"), "temporary", true],
    ["the name leads nowhere", smtp("EDNS", "CONN"), "temporary", true],
    ["the greeting refuses", smtp("EPROTOCOL", "CONN", "554 go away"), "temporary", true],
    ["the greeting is busy", smtp("EPROTOCOL", "CONN", "421 busy"), "temporary", true],
    ["our password is wrong", smtp("EAUTH", "AUTH PLAIN", "535 5.7.8 bad credentials"), "temporary", true],
    ["we should have signed in", smtp("EENVELOPE", "MAIL FROM", "530 5.7.0 sign in"), "temporary", true],
    ["the line is lost", LOST, "temporary", true],
    ["silence", SILENT, "temporary", true],
    ["the sender is refused for now", smtp("EENVELOPE", "MAIL FROM", "451 4.3.2 later"), "temporary", false],
    ["greylisting", smtp("EENVELOPE", "RCPT TO", "451 4.7.1 later"), "temporary", false],
    ["the server goes to sleep", smtp("EENVELOPE", "RCPT TO", "421 4.4.2 bye"), "temporary", true],
    ["no such mailbox", smtp("EENVELOPE", "RCPT TO", "550 5.1.1 unknown"), "permanent", false],
    ["too large", smtp("EENVELOPE", "MAIL FROM", "552 5.3.4 too large"), "permanent", false],
    ["DATA refused", smtp("EENVELOPE", "DATA", "554 5.7.1 no"), "permanent", false],
    ["an address it cannot write to", smtp("EENVELOPE", "API"), "permanent", false],
    ["a stream of ours that broke", smtp("ESTREAM", "API"), "temporary", true],
  ] as const)("%s", (_what, error, kind, serverDown) => {
    expect(classifyFailure(error, false)).toMatchObject({ kind, serverDown });
  });
});

describe("after the message was handed over", () => {
  test.each([
    ["silence", SILENT, "uncertain"],
    ["the line is lost", LOST, "uncertain"],
    ["an answer that is none", { code: "EMESSAGE", command: "DATA", response: "hello there" }, "uncertain"],
    ["the content is refused", smtp("EMESSAGE", "DATA", "554 5.6.0 no"), "permanent"],
    ["the disk is full", smtp("EMESSAGE", "DATA", "452 4.3.1 full"), "temporary"],
    ["the server is leaving", smtp("EMESSAGE", "DATA", "421 4.4.2 bye"), "temporary"],
  ] as const)("%s: %s", (_what, error, kind) => {
    expect(classifyFailure(error, true).kind).toBe(kind);
  });
});

describe("the answer", () => {
  const answerTo = (response: string) =>
    classifyFailure(smtp("EENVELOPE", "RCPT TO", response), false).answer;

  test.each([
    [
      "550 5.1.1 <camille.martin@example.org>: Recipient address rejected",
      "550 5.1.1 …: Recipient address rejected",
    ],
    ["550 5.7.1 camille@example.org is unknown", "550 5.7.1 … is unknown"],
    ["550 rejected [Élodie+x@exemple.fr]", "550 rejected […]"],
    ["554 5.7.1 Host [192.0.2.17] blocked", "554 5.7.1 Host […] blocked"],
    ["554 Host 2001:db8:0:0:1::2 blocked", "554 Host … blocked"],
    ["452 4.2.2 Mailbox full\r\n452 4.2.2 really", "452 4.2.2 Mailbox full 452 4.2.2 really"],
  ])("%s", (response, shown) => expect(answerTo(response)).toBe(shown));

  test("is of a bearable length", () => expect(answerTo(`550 ${"no ".repeat(1000)}`)).toHaveLength(300));

  test("is empty when the server said nothing, and the code says what happened", () => {
    expect(classifyFailure(SILENT, true)).toMatchObject({ answer: "", code: "ETIMEDOUT" });
    expect(classifyFailure("not even an error", false)).toMatchObject({ answer: "", code: "unknown" });
  });
});
