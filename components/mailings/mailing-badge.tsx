import { useTranslations } from "next-intl";
import { type BadgeTone, StatusBadge } from "@/components/ui/badge";
import type { DeliveryStatus, MailingStatus } from "@/lib/db/generated/enums";

const tones: Record<MailingStatus, BadgeTone> = {
  draft: "neutral",
  awaiting: "warning",
  refused: "danger",
  sending: "accent",
  stopped: "danger",
  done: "success",
};

export function MailingBadge({ status }: { status: MailingStatus }) {
  const t = useTranslations("mailings.status");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}

const copyTones: Record<DeliveryStatus, BadgeTone> = {
  held: "neutral",
  queued: "neutral",
  sending: "accent",
  sent: "success",
  failed: "danger",
  uncertain: "warning",
  refused: "danger",
  to_post: "accent",
};

/** @param stopped whether nothing more leaves: then what waits was not sent. */
export function CopyBadge({ status, stopped }: { status: DeliveryStatus; stopped: boolean }) {
  const t = useTranslations("mailings.follow.copyStatus");
  const unsent = stopped && (status === "queued" || status === "held");
  return <StatusBadge tone={copyTones[status]}>{t(unsent ? "queuedStopped" : status)}</StatusBadge>;
}
