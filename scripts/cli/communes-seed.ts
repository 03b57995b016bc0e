import { seedCommunes } from "@/lib/communes/seed-communes";
import type { Command } from "./command";
import { asOperator } from "./operator-context";

export const communesSeed: Command = {
  name: "communes seed",
  about: "brings the table of communes to the edition that is installed",
  async run() {
    const report = await asOperator((ctx) => seedCommunes(ctx.db, ctx.now));
    const { imported, version, written, retired } = report;
    const text = imported
      ? `edition ${version}: ${written} written, ${retired} retired`
      : `edition ${version} is there already`;
    return { data: report, text };
  },
};
