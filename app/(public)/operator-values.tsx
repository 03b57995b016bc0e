import "server-only";
import type { ReactNode } from "react";
import { legalTags } from "@/components/layout/legal-text";
import { env } from "@/lib/env";

/** What the legal pages say of whoever runs this site, from its environment; with the tags of their texts. */
export function operatorValues() {
  return {
    ...legalTags,
    name: env.OPERATOR_NAME,
    address: env.OPERATOR_ADDRESS,
    email: env.OPERATOR_EMAIL,
    hosting: env.HOSTING_NAME,
    mail: (chunks: ReactNode) => <a href={`mailto:${env.OPERATOR_EMAIL}`}>{chunks}</a>,
  };
}
