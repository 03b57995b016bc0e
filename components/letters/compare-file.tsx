"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, type FormEvent, useId, useState, useSyncExternalStore } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { CompareVerdict } from "./compare-verdict";

const never = () => () => undefined;

async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Compares a file with a sealed letter: in the browser, where scripts and a secure address allow it, so
 * that nothing leaves the reader's machine; by sending the form otherwise.
 */
export function CompareFile({ reference, expected }: { reference: string; expected: string }) {
  const t = useTranslations("verify.compare");
  const id = useId();
  const local = useSyncExternalStore(
    never,
    () => Boolean(globalThis.crypto?.subtle),
    () => false,
  );
  const [computed, setComputed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const compare = async (file: File | undefined) => {
    if (!file) return;
    setComputed(null);
    setBusy(true);
    setComputed(await digestOf(file));
    setBusy(false);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!local) return;
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("fichier");
    if (file instanceof File && file.size > 0) void compare(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    if (local) void compare(event.dataTransfer.files[0]);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to fill the field inside.
    <div className="sheet space-y-4" onDragOver={(event) => local && event.preventDefault()} onDrop={onDrop}>
      <form
        action={`/verifier/${reference}/comparer`}
        method="post"
        encType="multipart/form-data"
        onSubmit={onSubmit}
        className="space-y-4"
      >
        <div className="space-y-2">
          <label htmlFor={id} className="font-semibold">
            {t("file")} {local ? <span className="font-normal text-muted">{t("drop")}</span> : null}
          </label>
          <input
            id={id}
            type="file"
            name="fichier"
            accept="application/pdf"
            required
            className="control"
            onChange={(event) => local && void compare(event.target.files?.[0])}
          />
          <p className="text-sm text-muted">{t(local ? "local" : "uploaded")}</p>
        </div>
        <SubmitButton variant="secondary">{t("button")}</SubmitButton>
      </form>
      <div aria-live="polite">{busy ? <p>{t("computing")}</p> : null}</div>
      {computed ? <CompareVerdict expected={expected} computed={computed} /> : null}
    </div>
  );
}
