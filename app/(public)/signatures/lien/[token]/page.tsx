import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmationView } from "@/components/signatures/confirmation-view";
import { SignerActionForm } from "@/components/signatures/signer-action-form";
import { systemNow } from "@/lib/clock";
import { getDb } from "@/lib/db/client";
import { readConfirmation } from "@/lib/signatures/read-confirmation";
import { confirmLink } from "./actions";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signatures.confirmation");
  return { title: t("title") };
}

/** The link of the confirmation mail. Opening it changes nothing: scanners open links too. */
export default async function ConfirmationPage({ params }: Props) {
  const { token } = await params;
  const confirmation = await readConfirmation(getDb(), token, systemNow());
  const t = await getTranslations("signatures.confirmation");
  return (
    <ConfirmationView
      confirmation={confirmation}
      button={
        <SignerActionForm
          action={confirmLink}
          fields={{ jeton: token }}
          label={t("submit")}
          pendingLabel={t("pending")}
        />
      }
    />
  );
}
