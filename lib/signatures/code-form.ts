import { z } from "zod";

/** Six digits as people copy them: spaces, and the dash that some put in the middle, are forgiven. */
export const codeSchema = z
  .object({
    poignee: z.string("required"),
    code: z
      .string("required")
      .max(100, "code")
      .transform((value) => value.normalize("NFKC").replace(/[\s-]/g, ""))
      .pipe(
        z
          .string()
          .min(1, "required")
          .regex(/^\d{6}$/, "code"),
      ),
  })
  .transform((form) => ({ handle: form.poignee, code: form.code }));
