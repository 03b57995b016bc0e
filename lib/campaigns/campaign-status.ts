import type { CampaignStatus } from "@/lib/db/generated/enums";

/** The life of a campaign. Closing it invites nobody any more; the petitions that began with it go on. */
export type CampaignEvent = "publish" | "close" | "reopen";

const TRANSITIONS: Readonly<Record<CampaignStatus, Partial<Record<CampaignEvent, CampaignStatus>>>> = {
  draft: { publish: "open" },
  open: { close: "closed" },
  closed: { reopen: "open" },
};

/** Derived sets: ask these, never compare a status by hand. */
export const PUBLIC_CAMPAIGN_STATUSES: readonly CampaignStatus[] = ["open", "closed"];
/** A local group may begin a petition with it. */
export const JOINABLE_CAMPAIGN_STATUSES: readonly CampaignStatus[] = ["open"];
/** Nobody but its collective ever saw it. */
export const DELETABLE_CAMPAIGN_STATUSES: readonly CampaignStatus[] = ["draft"];

/** @returns the status after the event, or `null` when it is refused in this one. */
export function nextCampaignStatus(status: CampaignStatus, event: CampaignEvent): CampaignStatus | null {
  return TRANSITIONS[status][event] ?? null;
}
