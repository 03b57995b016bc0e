export const MODERATION_PATH = "/moderation";
export const ADDRESS_QUEUE_PATH = "/moderation/adresses";
export const ADDRESS_DECISIONS_PATH = "/moderation/adresses/decisions";

export const REPORT_QUEUE_PATH = "/moderation/signalements";
export const REPORT_DECISIONS_PATH = "/moderation/signalements/decisions";

/** One petition, by its id, with what was reported of it. */
export const casePath = (petitionId: string) => `${REPORT_QUEUE_PATH}/${petitionId}`;

/** One declared address, by its id: addresses of pages carry no mailbox. */
export const addressPath = (id: string) => `${ADDRESS_QUEUE_PATH}/${id}`;
