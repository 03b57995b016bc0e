import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SignaturesWorthLine } from "@/components/petitions/signatures-worth-line";
import { Card } from "@/components/ui/card";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import type { RefusedSignature } from "@/lib/signatures/refused-signature";
import { FORM_ANCHOR, SignatureForm } from "./signature-form";

type SignatureSectionProps = {
  petition: PublicPetition;
  refused?: RefusedSignature;
  /** What is to be corrected, above the form. */
  children?: ReactNode;
};

/** The part of a page where one signs, and what signing online is worth. */
export function SignatureSection({ petition, refused, children }: SignatureSectionProps) {
  const t = useTranslations("signatures.form");
  return (
    <Card as="section" id={FORM_ANCHOR} className="scroll-mt-4 space-y-5 border-accent">
      <h2 className="text-2xl">{t("title")}</h2>
      {children}
      <SignatureForm petition={petition} refused={refused} />
      <SignaturesWorthLine />
    </Card>
  );
}
