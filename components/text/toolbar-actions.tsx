import type { ReactNode } from "react";
import { type Draft, insertFootnote, insertLink, toggleLines, toggleMark } from "@/lib/text/edit-markdown";

export type ToolbarAction =
  | "bold"
  | "italic"
  | "heading"
  | "bullets"
  | "numbers"
  | "quote"
  | "link"
  | "footnote";

/** What an edit writes for its author to replace. */
export type Placeholders = { link: string; footnote: string };

export const toolbarEdits: Record<ToolbarAction, (draft: Draft, placeholders: Placeholders) => Draft> = {
  bold: (draft) => toggleMark(draft, "**"),
  italic: (draft) => toggleMark(draft, "*"),
  heading: (draft) => toggleLines(draft, "heading"),
  bullets: (draft) => toggleLines(draft, "bullets"),
  numbers: (draft) => toggleLines(draft, "numbers"),
  quote: (draft) => toggleLines(draft, "quote"),
  link: (draft, { link }) => insertLink(draft, link),
  footnote: (draft, { footnote }) => insertFootnote(draft, footnote),
};

/** With Ctrl, or Command on a Mac. */
export const shortcuts: Partial<Record<ToolbarAction, string>> = { bold: "b", italic: "i", link: "k" };

export const toolbarOrder = Object.keys(toolbarEdits) as ToolbarAction[];

export function shortcutAction(key: string): ToolbarAction | undefined {
  return toolbarOrder.find((action) => shortcuts[action] === key.toLowerCase());
}

/** Drawn marks; the name of each button is read from the catalogue. */
export const toolbarSigns: Record<ToolbarAction, ReactNode> = {
  bold: <b>G</b>,
  italic: <i className="font-serif">I</i>,
  heading: <span className="font-serif text-lg font-semibold">T</span>,
  bullets: <Lines marks={<path d="M4 6h.1M4 12h.1M4 18h.1" strokeWidth="3.5" />} />,
  numbers: (
    <Lines
      marks={
        <path d="M3.2 4.6 4.4 4v4M3 11h2.2L3 14h2.3M3 17h2l-1.2 1.4c1.8 0 1.8 2.6-.9 2.2" strokeWidth="1.4" />
      }
    />
  ),
  quote: <span className="font-serif text-lg">«&#x202f;»</span>,
  link: (
    <Drawing>
      <path d="m10 14 4-4M11 7l2-2a4.2 4.2 0 0 1 6 6l-2 2M13 17l-2 2a4.2 4.2 0 0 1-6-6l2-2" />
    </Drawing>
  ),
  footnote: (
    <span className="font-serif">
      a<sup className="text-accent">1</sup>
    </span>
  ),
};

function Lines({ marks }: { marks: ReactNode }) {
  return (
    <Drawing>
      {marks}
      <path d="M9 6h11M9 12h11M9 18h11" />
    </Drawing>
  );
}

function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className="size-5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}
