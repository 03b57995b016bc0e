import type { ReactNode } from "react";
import { SpaceNav } from "../space-nav";

/** The frame of the pages of moderators. It checks nothing: every page and action does. */
export default function ModerationLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SpaceNav />
      {children}
    </>
  );
}
