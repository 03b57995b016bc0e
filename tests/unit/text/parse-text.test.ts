import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseText } from "@/lib/text/parse-text";
import type { Inline } from "@/lib/text/text-document";

const t = (value: string): Inline => ({ type: "text", value });
/** The words of a text of one paragraph. */
function inlines(markdown: string): Inline[] {
  const { blocks } = parseText(markdown);
  expect(blocks).toHaveLength(1);
  const [block] = blocks;
  return block?.type === "paragraph" ? block.children : [];
}

describe("words", () => {
  it("reads emphasis, strong passages and breaks", () => {
    expect(inlines("Une *rue* et **une place**\\\nouverte")).toEqual([
      t("Une "),
      { type: "emphasis", children: [t("rue")] },
      t(" et "),
      { type: "strong", children: [t("une place")] },
      { type: "break" },
      t("ouverte"),
    ]);
  });

  it("does not take inclusive writing for emphasis", () => {
    expect(inlines("les habitant*es et les citoyen*nes")).toEqual([t("les habitant*es et les citoyen*nes")]);
  });

  it("joins hard-wrapped lines, at a hyphen without a space", () => {
    const line = "Nous demandons que la commune tienne compte de nos allées-";
    expect(inlines(`${line}\net-venues quotidiennes dans toutes les rues`)).toEqual([
      t(
        "Nous demandons que la commune tienne compte de nos allées-et-venues quotidiennes dans toutes les rues",
      ),
    ]);
  });

  it("keeps code as text", () => {
    expect(inlines("le `code` ici")).toEqual([t("le code ici")]);
    expect(inlines("```js\nun\n  deux\n```")).toEqual([
      t("js"),
      { type: "break" },
      t("un"),
      { type: "break" },
      t("  deux"),
    ]);
  });
});

describe("HTML", () => {
  it.each([
    "<script>alert(1)</script>",
    "<b onclick=x>gras</b>",
    "<!-- un commentaire",
    "<iframe src=javascript:x></iframe>",
    "rue<sub>1</sub>",
    "<div>",
  ])("is shown as typed: %s", (html) => expect(inlines(html)).toEqual([t(html)]));

  it("has one exception: the line break", () => {
    expect(inlines("un<br>deux <BR /> trois")).toEqual([
      t("un"),
      { type: "break" },
      t("deux"),
      { type: "break" },
      t("trois"),
    ]);
  });
});

describe("links", () => {
  const link = (href: string, value = href): Inline => ({ type: "link", href, children: [t(value)] });

  it.each([
    ["[le site](https://exemple.fr)", [link("https://exemple.fr", "le site")]],
    ["<https://exemple.fr/a?b=c>", [link("https://exemple.fr/a?b=c")]],
    ["voir https://exemple.fr/a_b_c.", [t("voir "), link("https://exemple.fr/a_b_c"), t(".")]],
    ["« https://exemple.fr/a »", [t("« "), link("https://exemple.fr/a"), t(" »")]],
    ["«https://exemple.fr/a».", [t("«"), link("https://exemple.fr/a"), t("».")]],
    ["www.exemple.fr", [link("http://www.exemple.fr", "www.exemple.fr")]],
    ["nous@exemple.fr", [link("mailto:nous@exemple.fr", "nous@exemple.fr")]],
    ["[le site](www.exemple.fr)", [link("https://www.exemple.fr", "le site")]],
    ['[a](https://exemple.fr "Titre")', [link("https://exemple.fr", "a"), t(" (Titre)")]],
    ["[](https://exemple.fr)", [link("https://exemple.fr")]],
    ["![une vue](https://exemple.fr/a.png)", [link("https://exemple.fr/a.png", "une vue")]],
    ["![](https://exemple.fr/a.png)", [link("https://exemple.fr/a.png")]],
    ["![vue](images/a.png)", [t("vue")]],
    ["[![vue](https://exemple.fr/a.png)](https://exemple.fr)", [link("https://exemple.fr", "vue")]],
    ["[a](javascript:alert(1))", [t("a")]],
    ["[a](JaVaScRiPt:alert(1))", [t("a")]],
    ["[a](data:text/html;base64,xx)", [t("a")]],
    ["[a](https://banque.fr@exemple.fr/)", [t("a")]],
    ["[a](https://nom:mot@exemple.fr/)", [t("a")]],
    ["[a](//exemple.fr)", [t("a")]],
    ["[a](/chemin)", [t("a")]],
    ["[a](#)", [t("a")]],
    ["[a](java&#x09;script:x)", [t("a")]],
    ["[a](https://)", [t("a")]],
  ])("%s", (markdown, expected) => expect(inlines(markdown)).toEqual(expected));

  it("resolves references, and shows definitions that nothing uses", () => {
    expect(parseText("[ici][x]\n\n[x]: https://exemple.fr\n\n[1]: https://exemple.fr/1").blocks).toEqual([
      { type: "paragraph", children: [link("https://exemple.fr", "ici")] },
      { type: "paragraph", children: [t("[1]: "), link("https://exemple.fr/1")] },
    ]);
  });

  it("keeps the brackets of a number that refers to a source", () => {
    expect(parseText("La loi [1].\n\n[1]: https://exemple.fr").blocks).toEqual([
      { type: "paragraph", children: [t("La loi "), link("https://exemple.fr", "[1]"), t(".")] },
    ]);
  });

  it("leaves merge fields alone", () =>
    expect(inlines("À [lieu], le [date]")).toEqual([t("À [lieu], le [date]")]));
});

describe("blocks", () => {
  const p = (value: string) => ({ type: "paragraph", children: [t(value)] });

  it("clamps titles to levels 2 to 4", () => {
    const levels = parseText("# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\nf\n===\n\ng\n---").blocks;
    expect(levels.map((block) => block.type === "heading" && block.level)).toEqual([2, 2, 3, 4, 4, 2, 2]);
  });

  it("reads lists, “1)” and word processors’ bullets included", () => {
    expect(parseText("3) trois\n4) quatre").blocks).toEqual([
      { type: "list", ordered: true, start: 3, items: [[p("trois")], [p("quatre")]] },
    ]);
    expect(parseText("• un\n•\tdeux").blocks).toEqual([
      { type: "list", ordered: false, start: 1, items: [[p("un")], [p("deux")]] },
    ]);
  });

  it("nests lists and quotations", () => {
    expect(parseText("- a\n  - b\n\n> c\n\n---").blocks).toEqual([
      {
        type: "list",
        ordered: false,
        start: 1,
        items: [[p("a"), { type: "list", ordered: false, start: 1, items: [[p("b")]] }]],
      },
      { type: "quote", blocks: [p("c")] },
      { type: "rule" },
    ]);
  });

  it("takes indented paragraphs for paragraphs", () =>
    expect(parseText("    Madame,").blocks).toEqual([p("Madame,")]));

  it("draws lists deeper than six at depth six", () => {
    const deep = Array.from({ length: 40 }, (_, at) => `${"  ".repeat(at)}- n${at}`).join("\n");
    const json = JSON.stringify(parseText(deep));
    expect(json.match(/"list"/g)).toHaveLength(6);
    for (let at = 0; at < 40; at++) expect(json).toContain(`"n${at}"`);
  });

  it("makes nothing of nothing", () => expect(parseText(" \n\n ")).toEqual({ blocks: [], footnotes: [] }));
});

describe("notes", () => {
  const call = (number: number): Inline => ({ type: "footnoteReference", number });

  it("numbers notes by first call, wherever they are written", () => {
    const { blocks, footnotes } = parseText(
      "[^b]: Deux\n\nUn[^a], deux[^b], encore un[^a].\n\n[^a]: Un *fait*",
    );
    expect(blocks).toEqual([
      {
        type: "paragraph",
        children: [t("Un"), call(1), t(", deux"), call(2), t(", encore un"), call(1), t(".")],
      },
    ]);
    expect(footnotes.map(({ number, blocks: [first] }) => [number, first])).toEqual([
      [1, { type: "paragraph", children: [t("Un "), { type: "emphasis", children: [t("fait")] }] }],
      [2, { type: "paragraph", children: [t("Deux")] }],
    ]);
  });

  it("leaves a call to no note as text", () => expect(inlines("mot[^x]")).toEqual([t("mot[^x]")]));

  it("loses neither notes that nothing calls nor notes that repeat a label", () => {
    const { footnotes } = parseText("mot[^1]\n\n[^2]: seule\n\n[^1]: première\n\n[^1]: seconde");
    expect(footnotes.map(({ blocks }) => JSON.stringify(blocks))).toEqual([
      expect.stringContaining("première"),
      expect.stringContaining("seule"),
      expect.stringContaining("seconde"),
    ]);
    expect(footnotes.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("does not loop when notes call themselves or one another", () => {
    const { footnotes } = parseText(
      "mot[^a]\n\n[^a]: voir [^a] et [^b]\n\n[^b]: voir [^a] et [^c]\n\n[^c]: fin",
    );
    expect(footnotes.map(({ blocks }) => blocks[0])).toEqual([
      { type: "paragraph", children: [t("voir "), call(1), t(" et "), call(2)] },
      { type: "paragraph", children: [t("voir "), call(1), t(" et "), call(3)] },
      { type: "paragraph", children: [t("fin")] },
    ]);
  });

  it("takes a call out of the link around it", () => {
    expect(inlines("[site[^1]](https://exemple.fr)\n\n[^1]: note")).toEqual([
      { type: "link", href: "https://exemple.fr", children: [t("site")] },
      call(1),
    ]);
  });

  it("keeps several paragraphs in one note", () => {
    expect(parseText("mot[^1]\n\n[^1]: un\n\n    deux").footnotes[0]?.blocks).toHaveLength(2);
  });
});

describe("no word is lost", () => {
  const piece = fc.constantFrom(
    ..."*_`[]()<>#>-+!\\|~^:&\n\n\n ".split(""),
    ..."mot rue place".split(" "),
    "[^a]",
    "\n\n[^a]: note",
    "https://exemple.fr ",
    "\n- ",
    "\n1. ",
    "<br>",
    "**",
    "```\n",
    "    ",
    "[b]: ",
  );

  it("whatever the marks around it", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const markdown = pieces.join("");
        const shown = JSON.stringify(parseText(markdown));
        const count = (text: string, word: string) => text.split(word).length - 1;
        for (const word of ["mot", "rue", "place"])
          expect(count(shown, word)).toBeGreaterThanOrEqual(count(markdown, word));
      }),
      { numRuns: 400 },
    );
  });
});
