export const MAILINGS_PATH = "/espace/envois";
export const MAILING_QUEUE_PATH = "/moderation/envois";

export const mailingPath = (id: string) => `${MAILINGS_PATH}/${id}`;
export const moderatedMailingPath = (id: string) => `${MAILING_QUEUE_PATH}/${id}`;
