/** How audit rows name what they speak of. */
export const auditPetition = (id: string) => `petition:${id}`;
export const auditLetter = (id: string) => `letter:${id}`;
export const auditDelivery = (id: string) => `delivery:${id}`;
export const auditMailing = (id: string) => `mailing:${id}`;
export const auditMailingCopy = (id: string) => `mailing-copy:${id}`;
export const auditAddress = (id: string) => `address:${id}`;
export const auditUser = (id: string) => `user:${id}`;
export const auditComment = (id: string) => `comment:${id}`;
export const auditCampaign = (id: string) => `campaign:${id}`;
