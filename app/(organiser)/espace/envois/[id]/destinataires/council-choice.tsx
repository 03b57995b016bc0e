import { getTranslations } from "next-intl/server";
import { CouncilForm } from "@/components/mailings/recipient-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextInput } from "@/components/ui/text-input";
import { communeForms } from "@/lib/communes/commune-forms";
import { resolveCommune } from "@/lib/communes/resolve-commune";
import type { Context } from "@/lib/context";
import { councilFunction } from "@/lib/directory/council-function";
import { readCommuneContacts } from "@/lib/directory/read-commune-contacts";
import { readCouncil } from "@/lib/directory/read-council";
import { addCouncilAction } from "./actions";

type Props = { ctx: Pick<Context, "db">; mailingId: string; typed: string | undefined };

/** A commune is asked for first, by a plain form; then its council, to be ticked. */
export async function CouncilChoice({ ctx, mailingId, typed }: Props) {
  const t = await getTranslations("mailings.recipients");
  return (
    <section id="conseil" className="space-y-4">
      <h2 className="text-2xl">{t("council")}</h2>
      <p className="max-w-prose">{t("councilHint")}</p>
      <form action="#conseil" className="flex max-w-xl flex-wrap items-end gap-3">
        <TextInput
          name="commune"
          label={t("commune")}
          defaultValue={typed}
          autoComplete="off"
          fieldClassName="grow"
        />
        <Button type="submit" variant="secondary">
          {t("seeCouncil")}
        </Button>
      </form>
      {typed?.trim() ? <Council ctx={ctx} mailingId={mailingId} typed={typed.trim().slice(0, 200)} /> : null}
    </section>
  );
}

async function Council({ ctx, mailingId, typed }: Props & { typed: string }) {
  const t = await getTranslations("mailings.recipients");
  const found = resolveCommune({ insee: typed, commune: typed });
  if (found.kind !== "one") {
    return <Alert tone="warning">{t(found.kind === "many" ? "several" : "noCommune")}</Alert>;
  }
  const { insee } = found.commune;
  const contact = (await readCommuneContacts(ctx.db, [insee])).get(insee);
  if (!contact?.email) return <Alert tone="warning">{t("noDesk")}</Alert>;
  const council = await readCouncil(ctx.db, insee);
  if (council.length === 0) return <Alert tone="warning">{t("noCouncil")}</Alert>;
  const { de } = communeForms(contact.commune);
  return (
    <CouncilForm key={insee} action={addCouncilAction} mailingId={mailingId} insee={insee}>
      <fieldset className="space-y-2">
        <legend className="mb-2 font-semibold">{t("councilOf", { of: de })}</legend>
        {council.map((member) => (
          <Checkbox
            key={member.id}
            name={`elu.${member.id}`}
            label={member.name}
            hint={councilFunction(member, de)}
          />
        ))}
      </fieldset>
    </CouncilForm>
  );
}
