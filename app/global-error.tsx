"use client";

import "./globals.css";
import { ErrorMessage, errorIdOf } from "@/components/layout/error-message";
import { ButtonLink } from "@/components/ui/button";
import layout from "@/lib/i18n/messages/layout.json";

/** The last resort, when a root layout itself broke: relies on nothing but the catalogue. */
export default function GlobalError({ error }: { error: unknown }) {
  return (
    <html lang="fr">
      <head>
        <title>{layout.titleTemplate.replace("%s", layout.error.title)}</title>
      </head>
      <body>
        <main id="contenu">
          <ErrorMessage texts={layout.error} errorId={errorIdOf(error)}>
            <ButtonLink href="">{layout.error.retry}</ButtonLink>
            <ButtonLink href="/" variant="secondary">
              {layout.error.home}
            </ButtonLink>
          </ErrorMessage>
        </main>
      </body>
    </html>
  );
}
