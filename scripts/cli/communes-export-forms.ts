import { exportForms } from "@/lib/communes/show-commune";
import type { Command } from "./command";

export const communesExportForms: Command = {
  name: "communes export-forms",
  about: "the same for every commune and arrondissement, one JSON object a line",
  run: async () => exportForms(),
};
