import { z } from "zod";
import { takenInputs } from "./template-change";

/** Names of the hidden fields in the page; a box a change stands beside them (`template-change.ts`). */
export const ADOPTION_FIELDS = { petition: "petition", revision: "revision", version: "version" } as const;

/** What a group takes of its campaign's new template. */
export const adoptionSchema = z
  .looseObject({
    petition: z.string(),
    version: z.string(),
    revision: z.coerce.number("required").int().min(1),
  })
  .transform((form) => ({
    petitionId: form.petition,
    templateVersionId: form.version,
    revision: form.revision,
    taken: takenInputs(form),
  }));
