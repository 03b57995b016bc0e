import { restorePetition } from "@/lib/petitions/restore-petition";
import type { Command } from "./command";
import { asOperator } from "./operator-context";

export const petitionsRestore: Command = {
  name: "petitions restore",
  args: "SLUG [--reason TEXT]",
  about: "lifts a suspension: the petition is as it was; its organisers are told why",
  async run(input) {
    const slug = input.argument("SLUG");
    const { petitionId, status } = await asOperator((ctx) =>
      restorePetition(ctx, { slug, reason: input.optional("--reason") ?? "" }),
    );
    return { data: { petitionId, slug, status }, text: `${slug} is ${status} again` };
  },
};
