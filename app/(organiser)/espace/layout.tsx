import type { ReactNode } from "react";
import { SpaceNav } from "../space-nav";

/** The frame of the pages behind sign-in. It checks nothing: every page and action does. */
export default function EspaceLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SpaceNav />
      {children}
    </>
  );
}
