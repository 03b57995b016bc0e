import { runUpload } from "@/lib/actions/run-upload";
import { addMailingAnnex } from "@/lib/mailings/annexes";
import { mailingPath } from "@/lib/mailings/mailing-paths";

/** Takes a file that is to go with every copy. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return runUpload(request, {
    page: `${mailingPath(encodeURIComponent(id))}/annexes`,
    run: async (ctx, { fields, file }) => ({
      annexId: await addMailingAnnex(ctx, { mailingId: id, title: fields.titre ?? "" }, file),
    }),
  });
}
