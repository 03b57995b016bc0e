import auth from "./messages/auth.json";
import campaignDesk from "./messages/campaignDesk.json";
import campaigns from "./messages/campaigns.json";
import collectives from "./messages/collectives.json";
import comments from "./messages/comments.json";
import common from "./messages/common.json";
import communes from "./messages/communes.json";
import directory from "./messages/directory.json";
import elected from "./messages/elected.json";
import emails from "./messages/emails.json";
import errors from "./messages/errors.json";
import home from "./messages/home.json";
import layout from "./messages/layout.json";
import legal from "./messages/legal.json";
import letters from "./messages/letters.json";
import mailings from "./messages/mailings.json";
import merge from "./messages/merge.json";
import moderation from "./messages/moderation.json";
import organisations from "./messages/organisations.json";
import organiser from "./messages/organiser.json";
import parts from "./messages/parts.json";
import petitions from "./messages/petitions.json";
import post from "./messages/post.json";
import recipients from "./messages/recipients.json";
import reports from "./messages/reports.json";
import signatures from "./messages/signatures.json";
import templates from "./messages/templates.json";
import text from "./messages/text.json";
import thresholds from "./messages/thresholds.json";
import verify from "./messages/verify.json";
import versions from "./messages/versions.json";
import worth from "./messages/worth.json";

/** The whole French catalogue: one file a namespace, the namespace is the file's name. */
export const messages = {
  auth,
  campaignDesk,
  campaigns,
  collectives,
  comments,
  common,
  communes,
  directory,
  elected,
  emails,
  errors,
  home,
  layout,
  legal,
  letters,
  mailings,
  merge,
  moderation,
  organisations,
  organiser,
  parts,
  petitions,
  post,
  recipients,
  reports,
  signatures,
  templates,
  text,
  thresholds,
  verify,
  versions,
  worth,
};

export type Messages = typeof messages;
