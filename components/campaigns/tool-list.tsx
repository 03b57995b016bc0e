import { useTranslations } from "next-intl";
import { ActionButton, type FormAction } from "@/components/organiser/action-button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ownCampaignPath } from "@/lib/campaigns/campaign-paths";
import type { ShownTool } from "@/lib/campaigns/campaign-tool";
import { FileFacts } from "./file-facts";
import { FileForm } from "./file-form";
import { ToolForm } from "./tool-form";

type ToolListProps = {
  campaignId: string;
  tools: readonly ShownTool[];
  save: FormAction;
  raise: FormAction;
  remove: FormAction;
};

/** The tools of a campaign as its organisers arrange them. */
export function ToolList({ campaignId, tools, save, raise, remove }: ToolListProps) {
  const t = useTranslations("campaignDesk.tools");
  if (tools.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <ol className="space-y-3">
      {tools.map((tool, at) => {
        const fields = { campagne: campaignId, outil: tool.id };
        return (
          <Card key={tool.id} as="li" className="space-y-2 wrap-anywhere">
            <p className="text-sm text-muted">{t(tool.kind)}</p>
            <h3 className="text-lg">{tool.title}</h3>
            <ToolContent campaignId={campaignId} tool={tool} />
            <EditTool campaignId={campaignId} tool={tool} save={save} />
            <div className="flex flex-wrap gap-2">
              {at > 0 ? (
                <ActionButton
                  action={raise}
                  fields={fields}
                  label={t("upNamed", { title: tool.title })}
                  pendingLabel={t("moving")}
                  variant="secondary"
                  size="sm"
                />
              ) : null}
              <ActionButton
                action={remove}
                fields={fields}
                label={t("removeNamed", { title: tool.title })}
                pendingLabel={t("removing")}
                variant="quiet"
                size="sm"
              />
            </div>
          </Card>
        );
      })}
    </ol>
  );
}

/** The same form that added it, filled, where the tool stands. */
function EditTool({ campaignId, tool, save }: { campaignId: string; tool: ShownTool; save: FormAction }) {
  const t = useTranslations("campaignDesk.tools");
  if (tool.kind !== "file") return <ToolForm action={save} kind={tool.kind} {...{ campaignId, tool }} />;
  return (
    <Disclosure summary={t("editNamed", { title: tool.title })}>
      <FileForm {...{ campaignId, tool }} />
    </Disclosure>
  );
}

function ToolContent({ campaignId, tool }: { campaignId: string; tool: ShownTool }) {
  const t = useTranslations("campaignDesk.tools");
  return (
    <>
      {tool.description ? <p className="line-clamp-4 whitespace-pre-line">{tool.description}</p> : null}
      {tool.kind === "link" ? <p className="text-sm">{tool.url}</p> : null}
      {tool.file ? (
        <p className="flex flex-wrap items-center gap-x-3">
          <a
            href={`${ownCampaignPath(campaignId)}/fichiers/${tool.id}`}
            className="link inline-flex min-h-11 items-center"
            download
          >
            {t("download", { title: tool.title })}
          </a>
          <FileFacts file={tool.file} />
        </p>
      ) : null}
    </>
  );
}
