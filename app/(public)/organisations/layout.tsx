import type { Metadata } from "next";
import type { ReactNode } from "react";

/** An organisation's pages are for whoever represents it: their addresses hold a token. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function OrganisationLayout({ children }: { children: ReactNode }) {
  return children;
}
