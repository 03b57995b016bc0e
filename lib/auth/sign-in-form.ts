import { z } from "zod";
import { emailField } from "@/lib/forms/text-field";
import { localPath } from "./return-path";

/** What somebody types to receive a sign-in link. */
export const signInSchema = z
  .object({ courriel: emailField, retour: z.string().optional() })
  .transform(({ courriel, retour }) => ({ email: courriel, returnTo: localPath(retour) }));

export type SignInInput = z.output<typeof signInSchema>;
