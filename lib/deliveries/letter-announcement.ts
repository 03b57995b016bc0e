/** What organisers say of a sealed letter where no file can be sent: a mairie's contact form. */
export type LetterAnnouncement = {
  collective: string;
  contactEmail: string;
  subject: string;
  reference: string;
  verifyUrl: string;
  signatures: number;
  residents: number;
  /** Élu·es and organisations that signed: counted apart. */
  elected: number;
  organisations: number;
};
