import { env } from "@/lib/env";
import type { Command } from "./command";
import { asOperator } from "./operator-context";

export const dbSeedDemo: Command = {
  name: "db seed-demo",
  about: "adds the demo's invented petitions, once (not for a real site)",
  async run() {
    // Made of the tests' factories, which no other command may need.
    const { DEMO_ORGANISER_EMAIL, seedDemo } = await import("@/prisma/seed");
    await asOperator((ctx) => seedDemo(ctx.db, env.DATABASE_URL, ctx.now));
    return { data: { organiser: DEMO_ORGANISER_EMAIL }, text: `sign in as ${DEMO_ORGANISER_EMAIL}` };
  },
};
