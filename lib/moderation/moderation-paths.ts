export const MODERATION_PATH = "/moderation";
export const ADDRESS_QUEUE_PATH = "/moderation/adresses";
export const ADDRESS_DECISIONS_PATH = "/moderation/adresses/decisions";

/** One declared address, by its id: addresses of pages carry no mailbox. */
export const addressPath = (id: string) => `${ADDRESS_QUEUE_PATH}/${id}`;
