import { cleanLine } from "@/lib/text/clean-text";
import type { FileType } from "./file-verdict";

const LONGEST = 100;
const EXTENSIONS: Record<FileType, string> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
};

/**
 * The name to keep for a file: what it was called, without a path or what a file system refuses, ending as its
 * content wants whatever it was claimed to be.
 */
export function fileName(claimed: string, mediaType: FileType): string {
  const last = claimed.split(/[/\\]/).at(-1) ?? "";
  const stem = cleanLine(last)
    .replace(/\.[^.\s]{1,5}$/, "")
    .replace(/[<>:"|?*%]/g, "-")
    .replace(/^[.\s-]+|[.\s]+$/g, "");
  return `${[...stem].slice(0, LONGEST).join("") || "fichier"}.${EXTENSIONS[mediaType]}`;
}

/** `content-disposition` of a download: the name in plain ASCII, and as it is (RFC 6266). */
export function attachment(name: string): string {
  const ascii = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\]/g, "-");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
