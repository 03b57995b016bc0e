/** Whether somebody was proposed from the directory, and as what; `other`: typed by the organiser. */
export type AddresseeKind = "mairie" | "mayor" | "councillor" | "other";

/** Somebody a letter is addressed to. */
export type Addressee = {
  name: string;
  /** “Maire du Mans”; empty when the name says it all. */
  function: string;
  kind: AddresseeKind;
  /** How the letter speaks to them: “Madame la Maire”; empty: “Madame, Monsieur”. */
  appellation: string;
  /** By e-mail, or printed by the organisers and posted. */
  channel: "email" | "post";
  /** Empty for a letter that is posted, or when nobody knows it yet. */
  email: string;
  /** Lines of the address on the envelope, below the name; empty for a letter that is mailed. */
  postalAddress: string;
};

/** Nobody yet: what a row of the form starts from. */
export const BLANK_ADDRESSEE: Addressee = {
  name: "",
  function: "",
  kind: "other",
  appellation: "",
  channel: "email",
  email: "",
  postalAddress: "",
};
