import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { paddedInsee } from "@/lib/directory/import/commune-of";
import type { DataFile, DataFileLimits } from "@/lib/directory/import/data-file";
import type { CommuneOf } from "@/lib/directory/import/dataset-rows";
import { openDataFile } from "@/lib/directory/import/open-data-file";

/** A file with this content, opened; removed after the test. */
export async function dataFile(
  content: Uint8Array | string,
  { name = "donnees", ...limits }: Partial<DataFileLimits> & { name?: string } = {},
): Promise<DataFile> {
  return openDataFile(await savedFile(content, name), limits);
}

/** Path of a file with this content; removed after the test. */
export async function savedFile(content: Uint8Array | string, name = "donnees"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "doleances-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** A commune of today (72181, 01001), one that was merged into it (72999), and an arrondissement (75104). */
export const communeOf: CommuneOf = (insee) =>
  ({
    "72181": { insee: "72181", communeInsee: "72181" },
    "01001": { insee: "01001", communeInsee: "01001" },
    "72999": { insee: "72181", communeInsee: "72181" },
    "75104": { insee: "75104", communeInsee: "75056" },
    "75056": { insee: "75056", communeInsee: "75056" },
    "2A004": { insee: "2A004", communeInsee: "2A004" },
    "98711": { insee: "98711", communeInsee: "98711" },
  })[paddedInsee(insee)];
