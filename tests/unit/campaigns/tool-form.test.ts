import { expect, test } from "vitest";
import { campaignSchema } from "@/lib/campaigns/campaign-form";
import { nextCampaignStatus } from "@/lib/campaigns/campaign-status";
import { TOOL_DESCRIPTION_MAX, TOOL_TEXT_MAX, toolSchema } from "@/lib/campaigns/tool-form";
import { fieldErrorsOf } from "@/lib/forms/field-errors";

const problemsOf = (form: Record<string, string>) => {
  const parsed = toolSchema.safeParse(form);
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

test("a text and a link are what they say", () => {
  const text = {
    genre: "text",
    titre: " Un  message ",
    texte: "Bonjour,\r\n\r\nvenez.",
    adresse: "https://x.fr",
  };
  expect(toolSchema.parse(text)).toEqual({
    kind: "text",
    title: "Un message",
    description: "Bonjour,\n\nvenez.",
    url: "",
  });
  expect(toolSchema.parse({ genre: "link", titre: "Site", adresse: " https://exemple.fr/a?b=1 " })).toEqual({
    kind: "link",
    title: "Site",
    description: "",
    url: "https://exemple.fr/a?b=1",
  });
});

test.each([
  [{ genre: "text", titre: "x", texte: " " }, { texte: "required" }],
  [{ genre: "text", titre: "", texte: "x" }, { titre: "required" }],
  [{ genre: "text", titre: "x", texte: "x".repeat(TOOL_TEXT_MAX + 1) }, { texte: "too-long" }],
  [{ genre: "link", titre: "x", adresse: "" }, { adresse: "required" }],
  [{ genre: "link", titre: "x", adresse: "javascript:alert(1)" }, { adresse: "web-address" }],
  [{ genre: "link", titre: "x", adresse: "mailto:a@exemple.fr" }, { adresse: "web-address" }],
  [{ genre: "link", titre: "x", adresse: "https://banque.fr@ailleurs.fr" }, { adresse: "web-address" }],
  [{ genre: "link", titre: "x", adresse: "https://intranet" }, { adresse: "web-address" }],
  [
    { genre: "link", titre: "x", adresse: "https://exemple.fr", texte: "x".repeat(TOOL_DESCRIPTION_MAX + 1) },
    { texte: "too-long" },
  ],
  [{ genre: "file", titre: "x" }, { genre: "required" }],
])("%j is refused", (form, problems) => {
  expect(problemsOf(form)).toEqual(problems);
});

test("an appeal may be empty while it is written", () => {
  const form = { titre: "De l’eau", appel: " ", revision: "3" };
  expect(campaignSchema.parse(form)).toEqual({ title: "De l’eau", appeal: "", revision: 3 });
});

test.each([
  ["draft", "publish", "open"],
  ["draft", "close", null],
  ["open", "close", "closed"],
  ["open", "publish", null],
  ["closed", "reopen", "open"],
  ["closed", "close", null],
] as const)("a campaign that is %s, on %s, is %s", (status, event, next) => {
  expect(nextCampaignStatus(status, event)).toBe(next);
});
