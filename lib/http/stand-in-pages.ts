import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Where a page calls `notFound()` or breaks, Next (with two root layouts) answers an empty document that
 * only a script can fill. Residents have no script, so a prerendered page is sent in its place, with the
 * same status.
 */
const EMPTY_DOCUMENT = /^<!DOCTYPE html>(?:<!--[^>]*-->)?<html[^>]*\sid="__next_error__"/i;
const FILES = { missing: "_not-found.html", broken: "erreur.html" } as const;
const INCIDENT = /(<code\b[^>]*\bdata-incident=""[^>]*>)(<\/code>)/;

const texts = new Map<string, string>();

function readPage(file: string): string {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(
    join(process.cwd(), process.env.NEXT_DIST_DIR ?? ".next", "server/app", file),
    "utf8",
  );
  texts.set(file, text);
  return text;
}

/**
 * @param requestId shown on the page of a failure, so that it can be quoted to us.
 * @returns the page as it was, or the one that stands in for it.
 */
export function standIn(rendered: string, status: number, requestId: string): string {
  if (!EMPTY_DOCUMENT.test(rendered)) return rendered;
  if (status === 404) return readPage(FILES.missing);
  return readPage(FILES.broken).replace(INCIDENT, `$1${requestId}$2`);
}
