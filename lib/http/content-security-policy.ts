import { createHash } from "node:crypto";

/** Set on <html> by the layout of the public pages, which work without any script. */
const SCRIPTLESS_MARK = /^<!DOCTYPE html>(?:<!--[^>]*-->)?<html[^>]*\sdata-scriptless/i;
const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>/g;
/** Hints for what is no longer there: scripts to preload, a connection to open before the page is read. */
const SCRIPT_HINT =
  /<link\b(?=[^>]*\brel="(?:modulepreload|preload|preconnect)")(?=[^>]*(?:\bas="script"|\brel="(?:modulepreload|preconnect)"))[^>]*>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

export type FinishedPage = { html: string; policy: string };

/**
 * Finishes a page that Next rendered. A scriptless one loses every script and allows none, so that it can
 * be rendered once for everybody; in another one only Next's own scripts run, which carry the nonce of
 * this request (docs/decisions/0002-public-pages-and-csp.md).
 *
 * What people write never gets here as markup: React escapes it, so `<script` in the output is Next's own,
 * inside texts as everywhere else.
 *
 * @param nonce the one that Next was given with the request.
 */
export function finishPage(rendered: string, nonce: string): FinishedPage {
  if (!isScriptless(rendered))
    return { html: rendered, policy: writePolicy(`'self' 'nonce-${nonce}'`, rendered) };
  const html = rendered.replace(SCRIPT, "").replace(SCRIPT_HINT, "");
  return { html, policy: writePolicy("'none'", html) };
}

export function isScriptless(rendered: string): boolean {
  return SCRIPTLESS_MARK.test(rendered);
}

/** What Next must be told, in the request, to put the nonce on its scripts. */
export function nonceRequestPolicy(nonce: string): string {
  return `script-src 'nonce-${nonce}'`;
}

/** The stylesheet travels inside the page, so its hash is allowed; attributes only style, they run nothing. */
function writePolicy(scripts: string, html: string): string {
  const styles = new Set([...html.matchAll(STYLE)].map(([, content]) => hashOf(content ?? "")));
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${["'self'", ...styles].join(" ")}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function hashOf(content: string): string {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}
