import type { CampaignToolKind } from "@/lib/db/generated/enums";
import { FILE_TYPES, type FileType } from "@/lib/files/file-verdict";

/** Something a local group can use, as pages show it. */
export type ShownTool = {
  id: string;
  kind: CampaignToolKind;
  title: string;
  description: string;
  url: string;
  file: { name: string; mediaType: FileType; bytes: number; pages: number } | null;
};

/** The columns of a tool that are shown. */
export const SHOWN_TOOL_COLUMNS = {
  id: true,
  kind: true,
  title: true,
  description: true,
  url: true,
  file: { select: { name: true, mediaType: true, bytes: true, pages: true } },
} as const;

type ToolRow = Omit<ShownTool, "file"> & {
  file: { name: string; mediaType: string; bytes: number; pages: number } | null;
};

/** @returns the tools that have what they say they have. */
export function shownTools(rows: readonly ToolRow[]): ShownTool[] {
  return rows.flatMap(({ file, ...tool }): ShownTool[] => {
    if (tool.kind !== "file") return [{ ...tool, file: null }];
    const mediaType = FILE_TYPES.find((known) => known === file?.mediaType);
    return file && mediaType ? [{ ...tool, file: { ...file, mediaType } }] : [];
  });
}
