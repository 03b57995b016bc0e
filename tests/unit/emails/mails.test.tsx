import { describe, expect, test } from "vitest";
import * as addressDecision from "@/emails/address-decision";
import * as alreadySigned from "@/emails/already-signed";
import * as commentRemoval from "@/emails/comment-removal";
import * as confirmElected from "@/emails/confirm-elected";
import * as confirmSignature from "@/emails/confirm-signature";
import * as electedAlreadySigned from "@/emails/elected-already-signed";
import * as joinRequests from "@/emails/join-requests";
import * as letterDelivery from "@/emails/letter-delivery";
import type { Mail } from "@/emails/mail";
import * as mailingCopy from "@/emails/mailing-copy";
import * as mailingDecision from "@/emails/mailing-decision";
import * as mailingWaiting from "@/emails/mailing-waiting";
import * as moderationWaiting from "@/emails/moderation-waiting";
import * as organisationWord from "@/emails/organisation-word";
import * as petitionSuspension from "@/emails/petition-suspension";
import { renderMail } from "@/emails/render-mail";
import * as signIn from "@/emails/sign-in";
import { parseText } from "@/lib/text/parse-text";

const ofMailings = { mailingCopy, mailingDecision, mailingWaiting };
const mails = {
  ...ofMailings,
  commentRemoval,
  petitionSuspension,
  organisationWord,
  joinRequests,
  signIn,
  confirmElected,
  electedAlreadySigned,
  confirmSignature,
  alreadySigned,
  letterDelivery,
  addressDecision,
  moderationWaiting,
};
const render = (mail: unknown, props?: object) => {
  const typed = mail as Mail<object>;
  return renderMail(typed, { ...typed.previewProps, ...props });
};

describe.each(Object.entries(mails))("%s", (_name, mail) => {
  test("has a subject on one line, HTML and a text with the same links", async () => {
    const { subject, html, text } = await render(mail);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).toMatch(/^<!DOCTYPE html/);
    const linksOf = (value: string) => new Set(value.match(/https:\/\/petitions\.[^\s"<]+/g));
    expect(linksOf(text)).toEqual(linksOf(html));
    // A quotation in plain text is marked as mail programs mark it.
    expect(text.replace(/^>(?: |$)/gm, "")).not.toMatch(/[<>]|undefined|null|\[object/);
    expect(html).not.toMatch(/undefined|\[object/);
  });

  test("fetches nothing when it is opened", async () => {
    const { html } = await render(mail);
    expect(html).not.toMatch(/<img|<script|<iframe|<link |src=|url\(|@import|@font-face/i);
  });

  test("says that it is not the administration's", async () => {
    const { html, text } = await render(mail);
    for (const said of [html, text]) expect(said).toContain("pas un service de l’État");
  });
});

describe("what people typed", () => {
  const HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">';
  const petition = { ...confirmSignature.previewProps.petition, title: HOSTILE };

  test("comes out as text in HTML", async () => {
    const { html } = await render(confirmSignature, {
      firstName: HOSTILE,
      lastName: "O’Brien & fils",
      petition,
    });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(html).toContain("O’Brien &amp; fils");
  });

  test("is not read as a message of the catalogue", async () => {
    const { text, subject } = await render(confirmSignature, {
      firstName: "{petition} <b>'{'</b> {count, plural,",
      petition: { ...petition, title: "{firstName}" },
    });
    expect(text).toContain("Bonjour {petition} <b>'{'</b> {count, plural,");
    expect(subject).toContain("{firstName}");
  });

  test("keeps its own direction and every character", async () => {
    const name = { firstName: "محمد", lastName: "Nguyễn 👩‍🌾" };
    const { html, text } = await render(confirmSignature, name);
    expect(html).toContain("<bdi>محمد</bdi>");
    for (const said of [html, text]) expect(said).toContain("Nguyễn 👩‍🌾");
  });

  test("a title is set as French is, whatever the keyboard it was typed on", async () => {
    const petition = { title: "Un banc à l'école!", communeName: "Le Mans", collectiveName: "Les Amis" };
    for (const mail of [confirmSignature, alreadySigned, letterDelivery]) {
      const { subject, text } = await render(mail, { petition });
      for (const said of [subject, text]) expect(said).toContain("Un banc à l’école\u202f!");
    }
  });

  test("a title of any length gives a subject of a bearable one, whole characters only", async () => {
    const { subject } = await render(alreadySigned, {
      petition: { title: "🌳".repeat(400), communeName: "Y" },
    });
    expect([...subject]).toHaveLength(150);
    expect(subject.isWellFormed()).toBe(true);
  });
});

describe("the confirmation", () => {
  test("shows exactly what was signed, the link and the code, in both forms", async () => {
    const { html, text } = await render(confirmSignature, { showName: true, wantsNews: false });
    for (const said of [html, text]) {
      for (const part of ["Camille", "Lebrun", "72000", "Un banc et une fontaine", "Le Mans", "042817"]) {
        expect(said).toContain(part);
      }
    }
    expect(text).toContain("Afficher mon nom sur le site\u00a0: oui");
    expect(text).toContain("Recevoir des nouvelles du collectif\u00a0: non");
  });
});

describe("the letter", () => {
  test("identifies its sender as the law asks, with or without an RNA number", async () => {
    const { html, text } = await render(letterDelivery);
    for (const said of [html, text]) {
      for (const part of ["Les Amis de la place", "12 place des Tilleuls", "72000 Le Mans", "W721000000"]) {
        expect(said).toContain(part);
      }
    }
    const collective = { ...letterDelivery.previewProps.collective, rnaNumber: null };
    expect((await render(letterDelivery, { collective })).text).not.toContain("RNA");
  });

  test.each([
    [1, "1 signature confirmée par courriel"],
    [12_840, "12\u202f840 signatures confirmées par courriel"],
  ])("counts %i in French", async (signatureCount, words) => {
    const { html, text } = await render(letterDelivery, { signatureCount });
    for (const said of [html, text]) expect(said).toContain(words);
  });

  test("without a function, the addressee is the name alone", async () => {
    const { text } = await render(letterDelivery, { recipient: { name: "Conseil municipal", function: "" } });
    expect(text).toMatch(/^Conseil municipal\n\nMadame la Maire,\n\n/);
  });
});

describe("the letter in its mail", () => {
  const letter = letterDelivery.previewProps.content;
  const withBody = (markdown: string) => ({ content: { ...letter, body: parseText(markdown) } });

  test.each([
    ["a petition's", letterDelivery],
    ["one of many", mailingCopy],
  ])("says all that the file says: %s", async (_name, mail) => {
    const { html, text } = await render(mail);
    const said = (one: string) => one.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    const parts = [
      ...["Au Mans, le 1er décembre 2026", "Maire du Mans", "Objet\u00a0: Un banc et une fontaine"],
      ...["Depuis le printemps", "Ce que nous demandons", "un banc\u202f;", "L’eau est à tout le monde"],
      ...["Les travaux", "Quand commencent-ils", "Demande de rendez-vous", "Un soir de décembre"],
      ...["contact@amis.example", "salutations citoyennes", "Le Café du coin", "Sources"],
      ...["https://fontaines.example/plan", "Délibération inventée"],
    ];
    for (const part of parts) for (const one of [html, text]) expect(said(one)).toContain(said(part));
  });

  test("keeps what is bold, italic, a title, a list, a quotation, a link and a note", async () => {
    const markdown =
      "## Un\n\n**deux** *trois* [quatre](https://a.example)[^1]\n\n3. cinq\n\n> six\n\n[^1]: sept";
    const { html, text } = await render(letterDelivery, withBody(markdown));
    for (const part of [/<h2[^>]*>Un<\/h2>/, /<strong>deux<\/strong>/, /<em>trois<\/em>/, /<ol start="3"/]) {
      expect(html).toMatch(part);
    }
    for (const part of [
      /<a href="https:\/\/a.example"[^>]*>quatre<\/a><sup>\[/,
      /<blockquote[^>]*><p[^>]*>six/,
    ]) {
      expect(html).toMatch(part);
    }
    expect(html.replace(/<!-- -->/g, "")).toMatch(/\[1\] sept/);
    for (const part of [
      "*deux*",
      "_trois_",
      "quatre (https://a.example)[1]",
      "3. cinq",
      "> six",
      "[1] sept",
    ]) {
      expect(text).toContain(part);
    }
    expect(html).not.toContain("class=");
  });

  test("of two hundred pages begins in the mail, which says where the rest is", async () => {
    const { html, text } = await render(letterDelivery, withBody("Un mot de plus. ".repeat(40_000)));
    expect(text.length).toBeLessThan(70_000);
    expect(html.length).toBeLessThan(100_000);
    for (const said of [html, text]) expect(said).toContain("tout entière dans le fichier PDF joint");
  });

  test("is only words, whatever is written in it", async () => {
    const { html } = await render(
      letterDelivery,
      withBody("<script>x</script> <img src=x> [a](javascript:b)"),
    );
    expect(html).not.toMatch(/<script|<img|javascript:/);
  });
});

describe("the decision about an address", () => {
  test.each(["leaving", "send", "again", "correct", "readdress"] as const)(
    "says what to do: %s",
    async (next) => {
      const { html, text } = await render(addressDecision, { next });
      for (const said of [html, text]) expect(said).not.toContain("addressDecision.");
      expect(text).toContain("mairie@exemple.example");
    },
  );

  test("leaves out a reason that nobody gave", async () => {
    const { text } = await render(addressDecision, { decision: "approved", reason: "", next: "leaving" });
    expect(text).not.toContain("Ce que dit la modération");
  });
});

test.each([
  [1, 0, "Une adresse attend une décision"],
  [12, 0, "12 adresses attendent une décision"],
  [0, 1, "Un signalement attend une décision"],
  [3, 2, "5 décisions attendent la modération"],
])("what waits is counted in French: %i, %i", async (addresses, reports, words) => {
  const { subject, text } = await render(moderationWaiting, { addresses, reports });
  expect(subject).toBe(words);
  expect(text.includes("/moderation/adresses")).toBe(addresses > 0);
  expect(text.includes("/moderation/signalements")).toBe(reports > 0);
});

describe("a suspension", () => {
  test("says why, who decided, and what can be done against it", async () => {
    const { html, text } = await render(petitionSuspension);
    for (const said of [html, text]) {
      for (const part of ["une personne privée", "par une personne", "contact@exemple.example", "tribunal"]) {
        expect(said).toContain(part);
      }
    }
  });

  test("that ends takes nothing away, and leaves out a reason that nobody gave", async () => {
    const { text } = await render(petitionSuspension, { decision: "restored", reason: "" });
    expect(text).not.toContain("tribunal");
    expect(text).not.toContain("Motif");
  });
});
