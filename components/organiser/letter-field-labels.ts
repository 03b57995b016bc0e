import type { useTranslations } from "next-intl";
import { RECIPIENTS_FIELD } from "@/lib/petitions/petition-completeness";
import { PETITION_FIELDS } from "@/lib/petitions/petition-form";
import { RECIPIENTS_MAX, type RecipientPart, recipientField } from "@/lib/petitions/recipient-fields";

/** How the summary of problems names the fields of the letter, in the order of the page. */
export function letterFieldLabels(
  t: ReturnType<typeof useTranslations<"organiser.letter">>,
  own: ReturnType<typeof useTranslations<"recipients">>,
): Record<string, string> {
  const parts: [RecipientPart, string][] = [
    ["nom", t("name")],
    ["fonction", t("function")],
    ["appel", own("appellation")],
    ["courriel", t("email")],
    ["adresse", own("postalAddress")],
  ];
  const rows = Array.from({ length: RECIPIENTS_MAX }, (_, index) => index + 1);
  return {
    [RECIPIENTS_FIELD]: t("recipients"),
    ...Object.fromEntries(
      rows.flatMap((row) =>
        parts.map(([part, label]) => [
          recipientField(row, part),
          `${t("recipient", { number: row })}, ${label.toLowerCase()}`,
        ]),
      ),
    ),
    [PETITION_FIELDS.salutation]: t("salutation"),
    [PETITION_FIELDS.closing]: t("closing"),
  };
}
