import { restorePetition } from "@/lib/petitions/restore-petition";
import type { Command } from "./command";
import { asOperator } from "./operator-context";

export const petitionsRestore: Command = {
  name: "petitions restore",
  args: "SLUG",
  about: "lifts a suspension: the petition is as it was",
  async run(input) {
    const slug = input.argument("SLUG");
    const { petitionId, status } = await asOperator((ctx) => restorePetition(ctx, { slug }));
    return { data: { petitionId, slug, status }, text: `${slug} is ${status} again` };
  },
};
