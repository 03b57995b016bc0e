import { suspendPetition } from "@/lib/petitions/suspend-petition";
import type { Command } from "./command";
import { asOperator } from "./operator-context";

export const petitionsSuspend: Command = {
  name: "petitions suspend",
  args: "SLUG --reason TEXT",
  about: "takes a petition's text and form off its page, which shows the reason",
  async run(input) {
    const slug = input.argument("SLUG");
    const reason = input.option("--reason");
    const { petitionId } = await asOperator((ctx) => suspendPetition(ctx, { slug, reason }));
    return { data: { petitionId, slug, status: "suspended" }, text: `${slug} is suspended` };
  },
};
