"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { AddressStanding } from "@/lib/addresses/address-standing";
import { mailboxOf } from "@/lib/addresses/mailbox";
import { NEUTRAL_APPELLATION } from "@/lib/directory/appellation";
import { type RecipientPart, recipientField } from "@/lib/petitions/recipient-fields";
import { APPELLATIONS_ID } from "./appellation-list";

/** What is known of addresses of the commune, by mailbox. */
export type KnownAddresses = {
  standings: Readonly<Record<string, AddressStanding>>;
  refusals: Readonly<Record<string, string>>;
};

type RecipientRowProps = {
  row: number;
  initial: Record<RecipientPart, string>;
  errorOf: (field: string) => string | undefined;
  addresses: KnownAddresses;
  /** The button that takes the row away. */
  remove: ReactNode;
};

/**
 * One recipient. Which of the two addresses is asked follows from the box alone, in CSS, so that it is the same
 * where no script runs.
 */
export function RecipientRow({ row, initial, errorOf, addresses, remove }: RecipientRowProps) {
  const t = useTranslations("organiser.letter");
  const own = useTranslations("recipients");
  const [email, setEmail] = useState(initial.courriel);
  const field = (part: RecipientPart) => ({
    name: recipientField(row, part),
    error: errorOf(recipientField(row, part)),
    defaultValue: initial[part],
    autoComplete: "off",
  });
  return (
    <li className="group/row rounded-lg border border-line bg-surface p-4">
      <div className="mb-2 flex items-center justify-between gap-2">
        <p className="font-semibold">{t("recipient", { number: row })}</p>
        {remove}
      </div>
      <input type="hidden" name={recipientField(row, "qualite")} value={initial.qualite} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput {...field("nom")} label={t("name")} />
        <TextInput {...field("fonction")} label={t("function")} optional />
        <TextInput
          {...field("appel")}
          label={own("appellation")}
          optional
          list={APPELLATIONS_ID}
          placeholder={NEUTRAL_APPELLATION}
          fieldClassName="sm:col-span-2"
        />
        <div className="group-has-[:checked]/row:hidden sm:col-span-2">
          <TextInput
            {...field("courriel")}
            type="email"
            label={t("email")}
            hint={<StandingOf email={email} addresses={addresses} />}
            onChange={(event) => setEmail(event.target.value)}
          />
        </div>
        <div className="hidden group-has-[:checked]/row:block sm:col-span-2">
          <TextArea
            {...field("adresse")}
            rows={4}
            label={own("postalAddress")}
            hint={own("postalAddressHint")}
          />
        </div>
        <Checkbox
          name={recipientField(row, "poste")}
          label={own("post")}
          hint={own("postHint")}
          defaultChecked={initial.poste !== ""}
          className="sm:col-span-2"
        />
      </div>
    </li>
  );
}

/** Where the address stands, as it is typed: known to the directory, decided upon, or still to be looked at. */
function StandingOf({ email, addresses }: { email: string; addresses: KnownAddresses }) {
  const t = useTranslations("recipients.standing");
  const mailbox = mailboxOf(email.trim());
  if (mailbox === "") return null;
  const standing = addresses.standings[mailbox] ?? "declared";
  const reason = addresses.refusals[mailbox];
  if (standing === "refused") return reason ? t("refusedBecause", { reason }) : t("refused");
  if (standing !== "verified" && standing !== "approved") return t(standing);
  return (
    <span className="inline-flex items-center gap-1 text-success">
      <Icon name="check" className="size-4" />
      {t(standing)}
    </span>
  );
}
