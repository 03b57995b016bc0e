/** A mairie that is written to on paper. */
export const POSTED_RECIPIENT = {
  name: "Mairie d’un essai",
  function: "À l’attention du maire",
  email: "",
  channel: "post",
  postalAddress: "1, place de l’Essai\n72999 Essai",
} as const;
