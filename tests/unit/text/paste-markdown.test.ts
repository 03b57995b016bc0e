// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { hasFormatting, htmlToMarkdown } from "@/lib/text/paste-markdown";

const markdown = (html: string) => htmlToMarkdown(new DOMParser().parseFromString(html, "text/html").body);

describe("htmlToMarkdown", () => {
  it.each([
    ["<p>un <b>mot</b> et <i>un autre</i></p>", "un **mot** et *un autre*"],
    ["<p>un <b>mot </b>ici</p>", "un **mot** ici"],
    ["<p><b>un </b><b>mot</b></p>", "**un** **mot**"],
    ["<p><b>un</b><b>mot</b></p>", "**unmot**"],
    ["<p><b><i>mot</i></b></p>", "***mot***"],
    [
      '<span style="font-weight:700">mot</span> <span style="font-style:italic">deux</span>',
      "**mot** *deux*",
    ],
    ['<b style="font-weight:normal"><p>un</p><p>deux</p></b>', "un\n\ndeux"],
    ["<p>un<br>deux</p>", "un  \ndeux"],
    ["<p>ligne\n  coupée</p>", "ligne coupée"],
    ["<h1>Titre</h1><h3><b>Sous</b></h3><h6>Bas</h6>", "## Titre\n\n### Sous\n\n#### Bas"],
    ['<a href="https://exemple.fr/a">le site</a>', "[le site](https://exemple.fr/a)"],
    ['<a href="https://exemple.fr/a_(b)">le site</a>', "[le site](<https://exemple.fr/a_(b)>)"],
    ['<a href="https://exemple.fr/a">https://exemple.fr/a</a>', "https://exemple.fr/a"],
    ['<a href="mailto:nous@exemple.fr">nous@exemple.fr</a>', "nous@exemple.fr"],
    ['<a href="javascript:x">le site</a>', "le site"],
    ["<ul><li>un</li><li>deux<ul><li>trois</li></ul></li></ul>", "- un\n- deux\n  - trois"],
    ['<ol start="3"><li>un</li><li><p>deux</p><p>suite</p></li></ol>', "3. un\n4. deux\n\n   suite"],
    ["<p>a</p><ul><li>b</li></ul><p>c</p>", "a\n\n- b\n\nc"],
    ["<blockquote><p>un</p><p>deux</p></blockquote>", "> un\n>\n> deux"],
    ["<table><tr><td>un</td><td>deux</td></tr><tr><td>trois</td></tr></table>", "un | deux\n\ntrois"],
    ["<p>5 * 3 et a\\b</p>", "5 \\* 3 et a\\\\b"],
    ["<p>m<sup>2</sup>, 1<sup>er</sup></p>", "m², 1er"],
    ["<style>p{}</style><script>x</script><p>mot<img alt='une vue'></p>", "motune vue"],
    ["<hr><pre>un\n deux</pre>", "---\n\nun  \ndeux"],
    ["", ""],
  ])("%s", (html, expected) => expect(markdown(html)).toBe(expected));

  it.each([
    [
      "Word",
      '<p>un fait<a href="#_ftn1" name="_ftnref1"><span><sup>[1]</sup></span></a>.</p><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> La <i>source</i></p></div>',
    ],
    [
      "LibreOffice",
      '<p>un fait<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> La <em>source</em></p></div>',
    ],
    [
      "Google Docs",
      '<p>un fait<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> La <span style="font-style:italic">source</span></p></div>',
    ],
  ])("turns the notes of %s into notes", (_, html) => {
    expect(markdown(html)).toBe("un fait[^1].\n\n[^1]: La *source*");
  });

  it("reads the lists of Word", () => {
    const item = (marker: string, text: string) =>
      `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">${marker}<span>&nbsp;&nbsp; </span></span>${text}</p>`;
    expect(markdown(item("·", "un") + item("·", "deux"))).toBe("- un\n- deux");
    expect(markdown(item("1.", "un") + item("2.", "<b>deux</b>"))).toBe("1. un\n2. **deux**");
  });
});

describe("hasFormatting", () => {
  it.each([
    "<p>un <b>mot</b></p>",
    '<span style="font-weight: 700">x</span>',
    '<a href="x">y</a>',
    "<ul><li>x</ul>",
  ])("sees %s", (html) => expect(hasFormatting(html)).toBe(true));
  it.each([
    "",
    "<meta charset='utf-8'><div style='font-weight: normal'><span>**mot**</span></div>",
    "<p>un<br>deux</p>",
  ])("leaves the plain text of %s", (html) => expect(hasFormatting(html)).toBe(false));
});
