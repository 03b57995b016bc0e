import { showCommune } from "@/lib/communes/show-commune";
import { Stop } from "../support/stop";
import type { Command } from "./command";

export const communesShow: Command = {
  name: "communes show",
  args: "CODE",
  about: "how French speaks of a commune, by its INSEE code",
  async run(input) {
    const code = input.argument("CODE");
    const shown = showCommune(code);
    if (!shown) throw new Stop(`No commune has the INSEE code ${code}`);
    const text = Object.entries(shown)
      .map(([name, value]) => `${name.padEnd(12)} ${value}`)
      .join("\n");
    return { data: shown, text };
  },
};
