import type { DirectoryStatus } from "@/lib/directory/directory-status";
import { DATASETS } from "@/lib/directory/import/import-report";
import { readDirectoryStatus } from "@/lib/directory/read-directory-status";
import type { Command } from "./command";
import { asOperator } from "./operator-context";

export const directoryStatus: Command = {
  name: "directory status",
  about: "what the directory holds, and which files it came from",
  async run() {
    const status = await asOperator(({ db }) => readDirectoryStatus(db));
    return { data: status, text: statusText(status) };
  },
};

function statusText({ imports, rows, communes }: DirectoryStatus): string {
  const newest = DATASETS.map((dataset) => {
    const one = imports[dataset];
    if (!one) return `${dataset.padEnd(12)} never imported`;
    const day = one.finishedAt.toISOString().slice(0, 16).replace("T", " ");
    const did = `${count(one.added)} added, ${count(one.changed)} changed, ${count(one.removed)} removed`;
    return `${dataset.padEnd(12)} ${day} UTC from ${one.source}: ${count(one.read)} read, ${did}, ${count(one.rejected)} rejected`;
  });
  const held = Object.entries(rows).map(([name, { current, gone }]) => {
    return `${(name === "electorCounts" ? "elector counts" : name).padEnd(14)} ${count(current).padStart(9)}${gone > 0 ? `   and ${count(gone)} gone` : ""}`;
  });
  const known = [
    ["communes", communes.all],
    ["  mairie with an e-mail address", communes.withEmail],
    ["  mairie with a contact form only", communes.withFormOnly],
    ["  mairie with neither", communes.withNeither],
    ["  no mairie known", communes.withoutDesk],
    ["  mayor known", communes.withMayor],
    ["  electors known", communes.withElectors],
  ] as const;
  const covered = known.map(([what, many]) => `${what.padEnd(36)} ${count(many).padStart(7)}`);
  return [newest, held, covered].map((lines) => lines.join("\n")).join("\n\n");
}

const count = (many: number) => many.toLocaleString("en");
