"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import type { RepresentativeActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { confirmOrganisation } from "@/lib/organisations/confirm-organisation";
import { declineInvitation } from "@/lib/organisations/decline-invitation";
import { confirmSchema, declineSchema } from "@/lib/organisations/organisation-form";
import { invitationPath, ownOrganisationPath } from "@/lib/organisations/organisation-paths";
import { makeOwnToken, readInvitationToken } from "@/lib/organisations/organisation-tokens";
import { petitionPath } from "@/lib/petitions/petition-paths";

export async function confirmAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: confirmSchema,
      actor: actorOf(form),
      limit: "code:ip",
      run: async (ctx, input) => {
        const { id, slug } = await confirmOrganisation(ctx, input);
        revalidatePath(petitionPath(slug));
        return { redirectTo: `${ownOrganisationPath(makeOwnToken(id))}?fait=confirmee` };
      },
    },
    form,
  );
}

export async function declineAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: declineSchema,
      actor: actorOf(form),
      limit: "code:ip",
      run: async (ctx, input) => {
        const { slug } = await declineInvitation(ctx, input);
        revalidatePath(petitionPath(slug));
        return { redirectTo: invitationPath(input.token) };
      },
    },
    form,
  );
}

/** Whoever holds the token of the mail. */
function actorOf(form: FormData) {
  return async (): Promise<RepresentativeActor> => {
    const proof = readInvitationToken(String(form.get("jeton")));
    if (!proof) throw new AppError("link-invalid");
    return { kind: "representative", organisationId: proof.id };
  };
}
