import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { AddressStanding } from "@/lib/addresses/address-standing";

type SendingListProps = {
  recipients: {
    name: string;
    function: string;
    email: string;
    postalAddress: string;
    /** `null` for a letter that is posted. */
    standing: AddressStanding | null;
    /** Who else is reached at that address. */
    others: { name: string; function: string }[];
  }[];
};

const tones: Record<AddressStanding, BadgeTone> = {
  verified: "success",
  approved: "success",
  pending: "warning",
  declared: "warning",
  refused: "danger",
};

/** Who is mailed to, with what there is to know of that (`children`), then whom the organisers write to on paper. */
export function SendingLists({ recipients, children }: SendingListProps & { children?: ReactNode }) {
  const t = useTranslations("letters.send");
  const mailed = recipients.filter(({ email }) => email !== "");
  const posted = recipients.filter(({ email }) => email === "");
  return (
    <>
      {mailed.length > 0 ? (
        <section className="space-y-3">
          <h2 className="text-xl">{t("recipients", { count: mailed.length })}</h2>
          <SendingList recipients={mailed} />
          {children}
        </section>
      ) : null}
      {posted.length > 0 ? (
        <section className="space-y-3">
          <h2 className="text-xl">{t("byPost", { count: posted.length })}</h2>
          <SendingList recipients={posted} />
          <p>{t("byPostHelp", { count: posted.length })}</p>
        </section>
      ) : null}
    </>
  );
}

/** Whom each message goes to, and whether it leaves at once. */
function SendingList({ recipients }: SendingListProps) {
  const t = useTranslations("letters.send.standings");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {recipients.map((recipient) => (
        <li
          key={recipient.email || recipient.postalAddress}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3"
        >
          <div className="min-w-0">
            {[recipient, ...recipient.others].map((person) => (
              <span key={`${person.name}\n${person.function}`} className="block">
                <strong>{person.name}</strong>
                {person.function ? <span className="text-muted">, {person.function}</span> : null}
              </span>
            ))}
            <span className="block wrap-anywhere whitespace-pre-line">
              {recipient.email || recipient.postalAddress}
            </span>
          </div>
          {recipient.standing ? (
            <Badge tone={tones[recipient.standing]}>{t(recipient.standing)}</Badge>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
