import { revalidatePath } from "next/cache";
import { runUpload } from "@/lib/actions/run-upload";
import { addAnnex } from "@/lib/petitions/add-annex";
import { petitionPath } from "@/lib/petitions/petition-paths";

/** Takes a file that is to go with the letter. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return runUpload(request, {
    page: `/espace/petitions/${encodeURIComponent(id)}/annexes`,
    run: async (ctx, { fields, file }) => {
      const { annexId, slug } = await addAnnex(ctx, { petitionId: id, title: fields.titre ?? "" }, file);
      revalidatePath(petitionPath(slug));
      return { annexId };
    },
  });
}
