import { spokenCommune } from "@/lib/communes/show-commune";
import { proposedRecipient } from "@/lib/directory/propose-recipients";
import { readCommuneDirectory } from "@/lib/directory/read-commune-directory";
import { mergeValues } from "@/lib/merge/merge-values";
import { Stop } from "../support/stop";
import type { Command } from "./command";
import { asOperator } from "./operator-context";

export const communesFields: Command = {
  name: "communes fields",
  args: "CODE",
  about: "what each merge field says in a commune, for a letter to whom the directory proposes",
  async run(input) {
    const code = input.argument("CODE");
    const commune = spokenCommune(code);
    if (!commune) throw new Stop(`No commune has the INSEE code ${code}`);
    const values = await asOperator(async ({ db, now }) => {
      const directory = await readCommuneDirectory(db, commune.insee);
      const recipients = [proposedRecipient(commune, directory)];
      // A petition has a collective, a commune has not.
      return mergeValues({ commune, directory, recipients, collective: { name: "" }, now });
    });
    const data = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value || null]));
    const text = Object.entries(values)
      .map(([field, value]) => `${`{{${field}}}`.padEnd(22)} ${value || "(not known here)"}`)
      .join("\n");
    return { data, text };
  },
};
