import { messages } from "./messages";

/**
 * The namespaces that components running in the browser may read. Everything else stays on the server:
 * an organiser's phone does not download the mails and the legal pages.
 */
export const clientMessages = {
  campaignDesk: messages.campaignDesk,
  comments: messages.comments,
  common: messages.common,
  communes: messages.communes,
  elected: messages.elected,
  errors: messages.errors,
  layout: messages.layout,
  letters: messages.letters,
  mailings: messages.mailings,
  merge: messages.merge,
  organisations: messages.organisations,
  organiser: messages.organiser,
  parts: messages.parts,
  petitions: messages.petitions,
  recipients: messages.recipients,
  templates: messages.templates,
  text: messages.text,
  thresholds: messages.thresholds,
  versions: messages.versions,
};
