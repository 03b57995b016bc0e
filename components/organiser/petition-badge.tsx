import { useTranslations } from "next-intl";
import { type BadgeTone, StatusBadge } from "@/components/ui/badge";
import type { PetitionStatus } from "@/lib/db/generated/enums";

const TONES: Record<PetitionStatus, BadgeTone> = {
  draft: "neutral",
  open: "accent",
  closed: "neutral",
  delivered: "success",
  suspended: "warning",
};

/** The state of a petition, in one word. */
export function PetitionBadge({ status }: { status: PetitionStatus }) {
  const t = useTranslations("organiser.status");
  return <StatusBadge tone={TONES[status]}>{t(status)}</StatusBadge>;
}
