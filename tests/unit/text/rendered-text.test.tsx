import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RenderedText } from "@/components/text/rendered-text";
import { messages } from "@/lib/i18n/messages";
import { parseText } from "@/lib/text/parse-text";

function html(markdown: string): string {
  return withMessages(<RenderedText document={parseText(markdown)} idPrefix="p" />);
}
function withMessages(element: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" messages={messages} timeZone="Europe/Paris">
      {element}
    </NextIntlClientProvider>,
  );
}
const inside = (markdown: string) => /^<div class="letter-text">(.*)<\/div>$/.exec(html(markdown))?.[1];

describe("RenderedText", () => {
  it.each([
    ["l'**avis** ?", "<p>l’<strong>avis</strong>\u202f?</p>"],
    ["## a\n\n- un\n- deux\n\n  suite", "<h2>a</h2><ul><li>un</li><li>deux<p>suite</p></li></ul>"],
    ["3. c", '<ol start="3"><li>c</li></ol>'],
    ["> *q*\n\n---", "<blockquote><p><em>q</em></p></blockquote><hr/>"],
    ["un<br>deux", "<p>un<br/>deux</p>"],
    ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    [
      '[a](https://exemple.fr/"onclick=x)',
      '<p><a href="https://exemple.fr/&quot;onclick=x" rel="nofollow ugc noopener noreferrer">a</a></p>',
    ],
    ["[a](javascript:x)", "<p>a</p>"],
  ])("%s", (markdown, expected) => expect(inside(markdown)).toBe(expected));

  it("ties calls and notes both ways, with one id for each", () => {
    const page = html("un[^1] deux[^1]\n\n[^1]: note\n\n[^2]: seule");
    expect(page).toContain(
      '<sup id="p-appel-1"><a href="#p-note-1" role="doc-noteref" aria-label="Note 1">1</a></sup>',
    );
    expect(page.match(/id="p-appel-1"/g)).toHaveLength(1);
    expect(page.match(/href="#p-note-1"/g)).toHaveLength(2);
    expect(page).toContain('<li id="p-note-1"><p>note\u00a0<a href="#p-appel-1" role="doc-backlink"');
    expect(page).toContain('<li id="p-note-2"><p>seule</p></li>');
  });

  it("leads from a number in brackets to the source that has it, and to no other", () => {
    const text = "Un (1), **deux [2]**, trois (3), [quatre (1)](https://a.example), (12).";
    const page = withMessages(<RenderedText document={parseText(text)} sources={2} />);
    expect(page).toContain(
      'Un <a href="#source-1">(1)</a>, <strong>deux <a href="#source-2">[2]</a></strong>',
    );
    expect(page).toContain("trois (3)");
    expect(page.match(/#source-/g)).toHaveLength(2);
    expect(withMessages(<RenderedText document={parseText(text)} />)).not.toContain("#source-");
  });
});
