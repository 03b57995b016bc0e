import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { campaignFilePath } from "@/lib/campaigns/campaign-paths";
import type { ShownTool } from "@/lib/campaigns/campaign-tool";
import { FileFacts } from "./file-facts";

/** What local groups can use, in the order its authors gave. */
export function CampaignTools({ slug, tools }: { slug: string; tools: readonly ShownTool[] }) {
  const t = useTranslations("campaigns.tools");
  if (tools.length === 0) return null;
  return (
    <section aria-labelledby="outils" className="space-y-4">
      <h2 id="outils" className="text-2xl">
        {t("title")}
      </h2>
      <p className="text-muted">{t("lead")}</p>
      <ul className="space-y-4">
        {tools.map((tool) => (
          <Card key={tool.id} as="li" className="space-y-2 wrap-anywhere">
            <h3 className="text-lg">{tool.title}</h3>
            <Tool slug={slug} tool={tool} />
          </Card>
        ))}
      </ul>
    </section>
  );
}

function Tool({ slug, tool }: { slug: string; tool: ShownTool }) {
  const t = useTranslations("campaigns.tools");
  switch (tool.kind) {
    case "text":
      return (
        <Disclosure summary={t("show")}>
          <p className="text-sm text-muted">{t("copyHint")}</p>
          <div className="rounded-md border border-line bg-paper p-4 whitespace-pre-wrap select-all">
            {tool.description}
          </div>
        </Disclosure>
      );
    case "link":
      return (
        <>
          {tool.description ? <p className="whitespace-pre-line">{tool.description}</p> : null}
          <p>
            <a href={tool.url} className="link inline-flex min-h-11 items-center" rel="nofollow ugc">
              {tool.url}
            </a>
          </p>
        </>
      );
    case "file":
      return (
        <>
          {tool.description ? <p className="whitespace-pre-line">{tool.description}</p> : null}
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <ButtonLink
              href={campaignFilePath(slug, tool.id)}
              variant="secondary"
              size="sm"
              aria-label={t("downloadNamed", { title: tool.title })}
              download
            >
              {t("download")}
            </ButtonLink>
            {tool.file ? <FileFacts file={tool.file} /> : null}
          </p>
        </>
      );
  }
}
