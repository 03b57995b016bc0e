"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { IDLE } from "@/lib/actions/form-state";
import type { FormAction } from "./action-button";

type SignOutButtonProps = { action: FormAction; label: string; pendingLabel: string };

/** Signs out: a POST, so that no link and no image can do it in somebody's place. */
export function SignOutButton({ action, label, pendingLabel }: SignOutButtonProps) {
  const [, submit] = useActionState(action, IDLE);
  return (
    <form action={submit}>
      <SubmitButton variant="quiet" size="sm" pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
    </form>
  );
}
