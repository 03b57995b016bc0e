import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ElectedConfirmationView } from "@/components/elected/elected-confirmation-view";
import { SignerActionForm } from "@/components/signatures/signer-action-form";
import { systemNow } from "@/lib/clock";
import { getDb } from "@/lib/db/client";
import { readElectedConfirmationPage } from "@/lib/elected/read-elected-confirmation";
import { confirmElectedLink } from "./actions";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("elected.confirmation"))("title") };
}

/** The link of an élu·e's mail. Opening it changes nothing: scanners open links too. */
export default async function ElectedConfirmationPage({ params }: Props) {
  const { token } = await params;
  const confirmation = await readElectedConfirmationPage(getDb(), token, systemNow());
  const t = await getTranslations("elected.confirmation");
  const version = confirmation.kind === "waiting" ? (confirmation.version?.number ?? "") : "";
  return (
    <ElectedConfirmationView
      confirmation={confirmation}
      button={
        <SignerActionForm
          action={confirmElectedLink}
          fields={{ jeton: token, version: String(version) }}
          label={t("submit")}
          pendingLabel={t("pending")}
        />
      }
    />
  );
}
