import { useTranslations } from "next-intl";
import { ElectedPanel } from "@/components/elected/elected-panel";
import { PageShell } from "@/components/layout/page-shell";
import { FORM_ANCHOR } from "@/components/signatures/signature-form";
import { SignatureSection } from "@/components/signatures/signature-section";
import { RenderedText } from "@/components/text/rendered-text";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Sheet } from "@/components/ui/sheet";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { questionPlace } from "@/lib/petitions/question-place";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import type { CommentPage } from "@/lib/signatures/list-comments";
import type { TextDocument } from "@/lib/text/text-document";
import { LatestComments } from "./latest-comments";
import { LatestSignatories } from "./latest-signatories";
import { MeetingBox } from "./meeting-box";
import { PetitionAbout } from "./petition-about";
import { PetitionAnnexes } from "./petition-annexes";
import { PetitionCount } from "./petition-count";
import { PetitionHeader } from "./petition-header";
import { PetitionQuestions } from "./petition-questions";
import { PetitionSources } from "./petition-sources";
import { PetitionState } from "./petition-state";
import { ReportLink } from "./report-link";
import { VersionNote } from "./version-note";
import { WhoSigns } from "./who-signs";

/**
 * A petition as residents read it. On a phone: what it asks, how many signed, the text, the form, the
 * names; a button to the form stays in sight all along. On a wide page the form stands beside the text.
 */
export function PetitionPage({
  petition,
  text,
  comments,
}: {
  petition: PublicPetition;
  text: TextDocument;
  /** The newest messages of signers; none in a preview. */
  comments?: CommentPage;
}) {
  if (petition.status === "suspended") return <SuspendedPetition petition={petition} />;
  const open = petition.status === "open";
  return (
    <PageShell width="wide">
      <PetitionHeader petition={petition} />
      <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_auto_auto_1fr]">
        <div className="space-y-4 lg:col-start-2">
          {open ? null : <PetitionState petition={petition} />}
          <PetitionCount petition={petition} />
        </div>
        <div className="min-w-0 space-y-8 lg:col-start-1 lg:row-span-3 lg:row-start-1">
          <PetitionText petition={petition} text={text} />
          <MeetingBox request={petition.parts.meetingRequest} collective={petition.collective.name} />
          <PetitionAnnexes
            annexes={petition.parts.annexes}
            hrefOf={({ id }) =>
              petition.status === "draft"
                ? `/espace/petitions/${petition.id}/annexes/${id}`
                : `${petitionPath(petition.slug)}/annexes/${id}`
            }
          />
          <PetitionAbout petition={petition} />
          {open ? <SignBar /> : null}
        </div>
        {open ? (
          <div className="lg:col-start-2">
            {petition.maySign.residents ? (
              <SignatureSection petition={petition} />
            ) : (
              <WhoSigns petition={petition} />
            )}
          </div>
        ) : null}
        <div
          className={classNames(
            "space-y-8 lg:col-start-2 lg:row-end-5",
            open ? "lg:row-start-3" : "lg:row-start-2",
          )}
        >
          <ElectedPanel petition={petition} />
          {petition.maySign.residents ? <LatestSignatories petition={petition} /> : null}
        </div>
        <div className="min-w-0 space-y-8 lg:col-start-1 lg:row-start-4">
          {comments ? <LatestComments slug={petition.slug} page={comments} /> : null}
          {petition.status === "draft" ? null : <ReportLink slug={petition.slug} />}
        </div>
      </div>
    </PageShell>
  );
}

function SuspendedPetition({ petition }: { petition: PublicPetition }) {
  return (
    <PageShell width="text">
      <PetitionHeader petition={petition} />
      <PetitionState petition={petition} />
    </PageShell>
  );
}

function PetitionText({ petition, text }: { petition: PublicPetition; text: TextDocument }) {
  const t = useTranslations("petitions.page");
  const { document, at } = questionPlace(text);
  return (
    <Sheet as="section" className="space-y-6">
      <h2 className="sr-only">{t("text")}</h2>
      <VersionNote petition={petition} />
      <RenderedText
        document={document}
        className="[&_a]:scroll-mb-24"
        sources={petition.parts.sources.length}
        inset={{ at, node: <PetitionQuestions questions={petition.parts.questions} /> }}
      />
      <PetitionSources sources={petition.parts.sources} />
    </Sheet>
  );
}

/**
 * In sight at the foot of a phone's screen from the first moment and while the text is read; stops where
 * the form begins. A link, which works before anything else has loaded.
 */
function SignBar() {
  const t = useTranslations("petitions.page");
  return (
    <div className="no-print sticky bottom-0 z-1 -mx-4 border-t border-line bg-paper px-4 py-2 sm:-mx-6 sm:px-6 lg:hidden">
      <ButtonLink href={`#${FORM_ANCHOR}`} size="lg" wide>
        <Icon name="pen" />
        {t("sign")}
      </ButtonLink>
    </div>
  );
}
