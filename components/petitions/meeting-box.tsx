import { useTranslations } from "next-intl";
import type { MeetingRequest } from "@/lib/petitions/meeting-request";
import { typographe } from "@/lib/text/french-typography";

type MeetingBoxProps = { request: MeetingRequest | null; collective: string };

/** The wish to meet, set apart so that it is not lost in the text. */
export function MeetingBox({ request, collective }: MeetingBoxProps) {
  const t = useTranslations("parts.page");
  if (!request) return null;
  return (
    <section className="space-y-2 rounded-lg border border-line bg-surface p-4 wrap-anywhere">
      <h2 className="text-xl">{t("meeting")}</h2>
      <p>{t("meetingAsked", { collective })}</p>
      {request.slots.length > 0 ? (
        <>
          <p>{t("slots")}</p>
          <ul className="list-disc space-y-1 pl-5">
            {request.slots.map((slot) => (
              <li key={slot}>{typographe(slot)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {request.contact ? <p>{t("contact", { contact: typographe(request.contact) })}</p> : null}
    </section>
  );
}
