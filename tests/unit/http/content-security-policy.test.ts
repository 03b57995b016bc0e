import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { finishPage, isScriptless, nonceRequestPolicy } from "@/lib/http/content-security-policy";

const NONCE = "bm9uY2U=";
const page = (body: string, mark = "") => `<!DOCTYPE html><html lang="fr"${mark}>${body}</html>`;
const scriptless = (body: string) => finishPage(page(body, ' data-scriptless=""'), NONCE);
const directive = (policy: string, name: string) =>
  policy.split("; ").find((part) => part.startsWith(`${name} `));

describe("a page without scripts", () => {
  test("loses every script, wherever it is, and allows none", () => {
    const { html, policy } = scriptless(
      [
        '<head><script src="/_next/a.js" async=""></script>',
        '<link rel="preload" as="script" fetchPriority="low" href="/_next/b.js"/>',
        '<link rel="modulepreload" href="/_next/c.js"/></head>',
        '<p>Bonjour</p><script>self.__next_f.push([1,"<p>x</p>\\n"])</script>',
        "<script>\n(function(){})()\n</script>",
      ].join(""),
    );
    expect(html).toBe(page("<head></head><p>Bonjour</p>", ' data-scriptless=""'));
    expect(directive(policy, "script-src")).toBe("script-src 'none'");
  });

  test("keeps fonts and styles that are to be loaded", () => {
    const font = '<link rel="preload" as="font" href="/f.woff2" type="font/woff2" crossorigin=""/>';
    const style = '<link rel="stylesheet" href="/a.css"/>';
    expect(scriptless(font + style).html).toContain(font + style);
  });

  test("keeps what people wrote about scripts", () => {
    const written = "<p>&lt;script&gt;alert(1)&lt;/script&gt; data-scriptless</p>";
    expect(scriptless(written).html).toContain(written);
  });
});

describe("a page with scripts", () => {
  const rendered = page(`<script nonce="${NONCE}">a()</script><p>data-scriptless</p>`);
  const { html, policy } = finishPage(rendered, NONCE);

  test("is left as it is", () => {
    expect(html).toBe(rendered);
    expect(isScriptless(rendered)).toBe(false);
  });

  test("runs our own files and what bears the number of this request, nothing inline besides", () => {
    expect(directive(policy, "script-src")).toBe(`script-src 'self' 'nonce-${NONCE}'`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(nonceRequestPolicy(NONCE)).toBe(`script-src 'nonce-${NONCE}'`);
  });
});

describe("the mark of a scriptless page", () => {
  test.each([
    ["on <html>", '<!DOCTYPE html><html lang="fr" data-scriptless="">', true],
    ["after a comment of Next's", '<!DOCTYPE html><!--build--><html data-scriptless="" lang="fr">', true],
    ["in the text", "<!DOCTYPE html><html><p data-scriptless>", false],
    ["in a value", '<!DOCTYPE html><html lang="data-scriptless">', false],
    ["in a longer name", '<!DOCTYPE html><html lang="fr" not-data-scriptless="">', false],
    ["nowhere", "", false],
  ])("%s", (_where, html, marked) => {
    expect(isScriptless(html)).toBe(marked);
  });
});

describe("every policy", () => {
  test("allows exactly the stylesheets that the page holds", () => {
    const css = ".a>b{color:red}";
    const hash = createHash("sha256").update(css).digest("base64");
    const { policy } = scriptless(`<style>${css}</style><style data-x="">${css}</style>`);
    expect(directive(policy, "style-src")).toBe(`style-src 'self' 'sha256-${hash}'`);
  });

  test("is closed to frames, other bases, other targets and plug-ins", () => {
    for (const { policy } of [scriptless(""), finishPage(page(""), NONCE)]) {
      expect(policy).toMatch(/^default-src 'none';/);
      for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
        expect(policy.split("; ")).toContain(part);
      expect(policy).not.toContain("unsafe-eval");
      expect(policy).not.toContain("object-src");
    }
  });
});
