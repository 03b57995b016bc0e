import { runUpload } from "@/lib/actions/run-upload";
import { addFileTool } from "@/lib/campaigns/add-tool";
import { ownCampaignPath } from "@/lib/campaigns/campaign-paths";
import { refreshCampaignPages } from "@/lib/campaigns/refresh-campaign-pages";
import { saveFileTool } from "@/lib/campaigns/save-tool";
import { fileToolSchema } from "@/lib/campaigns/tool-form";
import { AppError } from "@/lib/errors";
import { fieldErrorsOf } from "@/lib/forms/field-errors";

/** Adds a file to the tools of a campaign of one's own; changes the one that `outil` names. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return runUpload(request, {
    page: ownCampaignPath(encodeURIComponent(id)),
    run: async (ctx, { fields, file }) => {
      const parsed = fileToolSchema.safeParse(fields);
      if (!parsed.success) throw new AppError("invalid-input", { fields: fieldErrorsOf(parsed.error) });
      const { outil } = fields;
      const { toolId, slug } = outil
        ? {
            toolId: outil,
            slug: await saveFileTool(ctx, { campaignId: id, toolId: outil }, parsed.data, file),
          }
        : await addFileTool(ctx, id, parsed.data, file);
      refreshCampaignPages(slug);
      return { toolId };
    },
  });
}
