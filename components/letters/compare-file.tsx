"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, type FormEvent, useId, useRef, useState, useSyncExternalStore } from "react";
import { Alert } from "@/components/ui/alert";
import { classNames } from "@/components/ui/class-names";
import { SubmitButton } from "@/components/ui/submit-button";
import { CompareVerdict } from "./compare-verdict";

type Comparison = { state: "none" | "computing" | "unreadable" } | { state: "done"; computed: string };

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
  const field = useRef<HTMLInputElement>(null);
  const turn = useRef(0);
  const [comparison, setComparison] = useState<Comparison>({ state: "none" });
  const [over, setOver] = useState(false);
  const local = useSyncExternalStore(
    never,
    () => Boolean(globalThis.crypto?.subtle),
    () => false,
  );

  const compare = async (file: File | undefined) => {
    if (!file) return;
    turn.current += 1;
    const mine = turn.current;
    setComparison({ state: "computing" });
    const result: Comparison = await digestOf(file).then(
      (computed) => ({ state: "done", computed }),
      () => ({ state: "unreadable" }),
    );
    if (mine === turn.current) setComparison(result);
  };
  const onSubmit = (event: FormEvent) => {
    if (!local) return;
    event.preventDefault();
    void compare(field.current?.files?.[0]);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!local || event.dataTransfer.files.length === 0) return;
    if (field.current) field.current.files = event.dataTransfer.files;
    void compare(event.dataTransfer.files[0]);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(local);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to fill the field inside.
    <div
      className={classNames("sheet space-y-5", over && "outline-2 outline-dashed outline-accent")}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <form
        action={`/verifier/${reference}/comparer`}
        method="post"
        encType="multipart/form-data"
        onSubmit={onSubmit}
        className="space-y-5"
      >
        <div className="space-y-2">
          <label htmlFor={id} className="font-semibold">
            {t("file")}
            {local ? <span className="font-normal text-muted"> {t("drop")}</span> : null}
          </label>
          <input
            ref={field}
            id={id}
            type="file"
            name="fichier"
            accept="application/pdf"
            required
            className="control"
            aria-describedby={`${id}-where`}
            onChange={(event) => local && void compare(event.target.files?.[0])}
          />
          <p id={`${id}-where`} className="text-sm text-muted">
            {t(local ? "local" : "uploaded")}
          </p>
        </div>
        <SubmitButton variant="secondary">{t("button")}</SubmitButton>
      </form>
      <div aria-live="polite" className="empty:hidden">
        {comparison.state === "computing" ? <p>{t("computing")}</p> : null}
        {comparison.state === "unreadable" ? <Alert tone="warning">{t("unreadable")}</Alert> : null}
        {comparison.state === "done" ? (
          <CompareVerdict expected={expected} computed={comparison.computed} />
        ) : null}
      </div>
    </div>
  );
}
