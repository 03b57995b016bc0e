"use server";

import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { commentSchema } from "@/lib/signatures/comment-form";
import { removeComment } from "@/lib/signatures/remove-comment";
import { writeComment } from "@/lib/signatures/write-comment";
import { manage, pathOf } from "./manage";

export async function writeCommentAction(_state: FormState, form: FormData): Promise<FormState> {
  const write: Parameters<typeof manage<typeof commentSchema>>[2] = async (ctx, input) => {
    const { slug } = await writeComment(ctx, input);
    return { slug, path: `${pathOf(form)}?fait=message` };
  };
  return manage(form, commentSchema, write, "comment:signer");
}

export async function removeCommentAction(_state: FormState, form: FormData): Promise<FormState> {
  return manage(form, z.object({}), async (ctx) => {
    const { slug } = await removeComment(ctx);
    return { slug, path: `${pathOf(form)}?fait=message-efface` };
  });
}
