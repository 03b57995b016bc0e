import { createHash } from "node:crypto";

/** Set on <html> by the layout of the public pages, which work without any script. */
const SCRIPTLESS_MARK = /^<!DOCTYPE html><html[^>]*\sdata-scriptless/i;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const SCRIPT_PRELOAD = /<link\b[^>]*\brel="(?:modulepreload|preload)"[^>]*\bas="script"[^>]*>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

export type FinishedPage = { html: string; policy: string };

function hashOf(content: string): string {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}

function hashesOf(
  html: string,
  pattern: RegExp,
  content: (match: RegExpExecArray) => string | null,
): string[] {
  const hashes = new Set<string>();
  for (const match of html.matchAll(pattern)) {
    const inline = content(match);
    if (inline) hashes.add(hashOf(inline));
  }
  return [...hashes];
}

/**
 * Finishes a page that Next rendered: takes every script out of a scriptless one, and writes the
 * content security policy that allows exactly the inline scripts and styles the page holds.
 *
 * Hashes rather than nonces, because a page that is rendered once for everybody cannot hold a number
 * that is used once (docs/decisions/0002-public-pages-and-csp.md). What people write never gets here as
 * markup: React escapes it, so `<script` in the output is Next's own.
 */
export function finishPage(rendered: string): FinishedPage {
  const scriptless = SCRIPTLESS_MARK.test(rendered);
  const html = scriptless ? rendered.replace(SCRIPT, "").replace(SCRIPT_PRELOAD, "") : rendered;
  const scripts = scriptless
    ? ["'none'"]
    : [
        "'self'",
        ...hashesOf(html, SCRIPT, ([, attributes, content]) =>
          attributes?.includes("src=") ? null : (content ?? null),
        ),
      ];
  const styles = hashesOf(html, STYLE, ([, content]) => content ?? null);
  return { html, policy: writePolicy(scripts, styles) };
}

function writePolicy(scripts: string[], styles: string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    `style-src 'self'${styles.map((hash) => ` ${hash}`).join("")}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
