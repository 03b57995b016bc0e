import type { CSSProperties, ReactNode } from "react";
import { Fragment } from "react";
import { typographe } from "@/lib/text/french-typography";
import type { Block, Inline, TextDocument } from "@/lib/text/text-document";
import { mailTexts as t } from "./mail";
import * as style from "./style";

/**
 * A text of the closed model in a mail: plain elements with styles of their own, nothing that is fetched, no class
 * and no anchor, which mail programs take away. Notes stand at its end, under their numbers.
 */
export function DocumentText({ document }: { document: TextDocument }) {
  return (
    <div style={style.letter}>
      <Blocks blocks={document.blocks} />
      {document.footnotes.length > 0 ? (
        <div style={style.letterNotes}>
          <p style={style.letterParagraph}>
            <strong>{t("letterText.notes")}</strong>
          </p>
          {document.footnotes.map(({ number, blocks }) => (
            <div key={number}>
              <Note number={number} blocks={blocks} />
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** A note begins on the line of its number. */
function Note({ number, blocks: [first, ...rest] }: { number: number; blocks: Block[] }) {
  const mark = `[${number}] `;
  if (first?.type !== "paragraph")
    return (
      <>
        <p style={style.letterParagraph}>{mark}</p>
        <Blocks blocks={first ? [first, ...rest] : rest} />
      </>
    );
  return (
    <>
      <p style={style.letterParagraph}>
        {mark}
        <Inlines inlines={first.children} />
      </p>
      <Blocks blocks={rest} />
    </>
  );
}

const HEADINGS: Record<2 | 3 | 4, CSSProperties> = {
  2: style.letterHeading,
  3: { ...style.letterHeading, fontSize: "19px" },
  4: { ...style.letterHeading, fontSize: "17px", fontStyle: "italic" },
};

/** Words never change order: a place is a key. */
function each<Item>(items: readonly Item[], draw: (item: Item) => ReactNode): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above.
  return items.map((item, at) => <Fragment key={at}>{draw(item)}</Fragment>);
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return <>{each(blocks, drawBlock)}</>;
}

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return <>{each(inlines, drawInline)}</>;
}

function drawBlock(block: Block): ReactNode {
  switch (block.type) {
    case "paragraph":
      return (
        <p style={style.letterParagraph}>
          <Inlines inlines={block.children} />
        </p>
      );
    case "heading": {
      const Heading = `h${block.level}` as const;
      return (
        <Heading style={HEADINGS[block.level]}>
          <Inlines inlines={block.children} />
        </Heading>
      );
    }
    case "list": {
      const items = each(block.items, (item) => (
        <li style={style.letterItem}>
          <Item blocks={item} />
        </li>
      ));
      if (!block.ordered) return <ul style={style.letterList}>{items}</ul>;
      return (
        <ol start={block.start} style={style.letterList}>
          {items}
        </ol>
      );
    }
    case "quote":
      return (
        <blockquote style={style.letterQuote}>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case "rule":
      return <hr style={style.letterRule} />;
  }
}

/** The first paragraph of an item stands beside its marker, bare. */
function Item({ blocks: [first, ...rest] }: { blocks: Block[] }) {
  return (
    <>
      {first?.type === "paragraph" ? (
        <Inlines inlines={first.children} />
      ) : (
        <Blocks blocks={first ? [first] : []} />
      )}
      <Blocks blocks={rest} />
    </>
  );
}

function drawInline(inline: Inline): ReactNode {
  switch (inline.type) {
    case "text":
      return typographe(inline.value);
    case "break":
      return <br />;
    case "emphasis":
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case "strong":
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      );
    case "link":
      return (
        <a href={inline.href} style={style.link}>
          <Inlines inlines={inline.children} />
        </a>
      );
    case "footnoteReference":
      return <sup>[{inline.number}]</sup>;
  }
}
