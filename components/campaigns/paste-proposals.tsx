import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Fieldset } from "@/components/ui/fieldset";
import { pasteBox } from "@/lib/campaigns/paste-form";
import type { PasteProposal } from "@/lib/campaigns/propose-fields";

type PasteProposalsProps = {
  proposals: readonly PasteProposal[];
  /** The text if all are accepted. */
  body: string;
};

/** Each proposal with the words it is about, ticked; whoever refuses one unticks it. */
export function PasteProposals({ proposals, body }: PasteProposalsProps) {
  const t = useTranslations("templates.paste");
  const wordsOf = ({ kind, source, result }: PasteProposal) => {
    if (kind === "lines") return t("linesSource", { count: Number(source) });
    return (
      <>
        <span className="wrap-anywhere">{t("quoted", { words: source })}</span>{" "}
        {result ? t("becomes") : t("left")}{" "}
        {result ? <code className="font-mono wrap-anywhere">{result}</code> : null}
      </>
    );
  };
  return (
    <>
      {proposals.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <Fieldset id="propositions" legend={t("proposals")} hint={t("proposalsHint")}>
          <ul className="space-y-2">
            {proposals.map((proposal) => (
              <li key={proposal.id}>
                <Checkbox
                  name={pasteBox(proposal.id)}
                  defaultChecked
                  label={t(`kinds.${proposal.kind}`)}
                  hint={wordsOf(proposal)}
                />
              </li>
            ))}
          </ul>
        </Fieldset>
      )}
      <Disclosure summary={t("result")}>
        <p className="whitespace-pre-wrap wrap-anywhere">{body}</p>
      </Disclosure>
    </>
  );
}
