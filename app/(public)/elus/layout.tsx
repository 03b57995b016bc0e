import type { Metadata } from "next";
import type { ReactNode } from "react";

/** An élu·e's pages are for one person: their addresses hold a token, which goes to no other site. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function ElectedLayout({ children }: { children: ReactNode }) {
  return children;
}
