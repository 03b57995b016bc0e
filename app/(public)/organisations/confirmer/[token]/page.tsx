import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmForm } from "@/components/organisations/confirm-form";
import { DeclineForm } from "@/components/organisations/decline-form";
import { InvitationView } from "@/components/organisations/invitation-view";
import { systemNow } from "@/lib/clock";
import { getDb } from "@/lib/db/client";
import { readInvitation } from "@/lib/organisations/read-invitation";
import { typographe } from "@/lib/text/french-typography";
import { confirmAction, declineAction } from "./actions";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.invitation");
  return { title: t("metaTitle") };
}

/** The link of an invitation. Opening it changes nothing: scanners open links too. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const invitation = await readInvitation(getDb(), token, systemNow());
  const waiting = invitation.kind === "waiting" ? invitation : null;
  return (
    <InvitationView
      invitation={invitation}
      confirm={
        waiting ? (
          <ConfirmForm
            action={confirmAction}
            token={token}
            versionId={waiting.version.id}
            name={typographe(waiting.name)}
            before={{ url: waiting.url, representative: waiting.representative, capacity: waiting.capacity }}
          />
        ) : null
      }
      decline={<DeclineForm action={declineAction} token={token} />}
    />
  );
}
