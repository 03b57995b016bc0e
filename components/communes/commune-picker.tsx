"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useReducer, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { CommuneOption } from "./commune-option";
import {
  type ChosenCommune,
  initialPickerState,
  type PickerAction,
  type PickerState,
  pickerReducer,
} from "./picker-state";
import { useCommuneSuggestions } from "./use-commune-suggestions";

type CommunePickerProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** The commune chosen before. */
  defaultCommune?: ChosenCommune;
  /** What was typed before, when it led to no commune. */
  defaultText?: string;
  /** Of the text field; also the start of every other id. */
  id?: string;
  required?: boolean;
};

/**
 * Asks for a commune by name or postal code. Without JavaScript: a text field named `commune`, whose text
 * `resolveCommune` reads. With it: a combobox, which adds a field `insee` once a choice is made.
 */
export function CommunePicker({
  id = "commune",
  defaultCommune,
  defaultText,
  required,
  ...text
}: CommunePickerProps) {
  const t = useTranslations("communes.picker");
  const input = useRef<HTMLInputElement>(null);
  const [state, dispatch] = useReducer(pickerReducer, undefined, () =>
    initialPickerState(defaultCommune, defaultText),
  );
  const [enhanced, setEnhanced] = useState(false);
  const listId = `${id}-${useId()}-list`;
  const optionId = (index: number) => `${listId}-${index}`;
  const active = state.open ? state.active : -1;
  useCommuneSuggestions(state, dispatch);

  useEffect(() => {
    setEnhanced(true);
    // What was typed before this script came is in the field, but React does not know.
    const typed = input.current?.value;
    if (typed !== undefined && typed !== input.current?.defaultValue)
      dispatch({ type: "typed", text: typed });
  }, []);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, listId]);

  const combobox = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": state.open,
    "aria-controls": listId,
    "aria-activedescendant": active >= 0 ? optionId(active) : undefined,
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, state, dispatch),
    onBlur: () => dispatch({ type: "closed" }),
  } as const;

  return (
    <Field id={id} {...text}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            ref={input}
            name="commune"
            type="text"
            className="control w-full"
            autoComplete="off"
            spellCheck={false}
            required={required}
            value={state.text}
            onChange={(event) => dispatch({ type: "typed", text: event.target.value })}
            {...(enhanced ? combobox : {})}
          />
          {enhanced ? <input type="hidden" name="insee" value={state.insee} /> : null}
          <div
            id={listId}
            role="listbox"
            aria-label={t("listLabel")}
            hidden={!state.open}
            className="absolute inset-x-0 z-20 mt-1 max-h-80 overflow-y-auto rounded-md border border-line-strong bg-surface text-ink shadow-sheet"
          >
            {state.suggestions.map((suggestion, index) => (
              <CommuneOption
                key={suggestion.insee}
                id={optionId(index)}
                suggestion={suggestion}
                selected={index === active}
                onChoose={() => dispatch({ type: "chose", suggestion })}
              />
            ))}
          </div>
          <p aria-live="polite" className={isTrouble(state) ? "mt-1 text-sm text-muted" : "sr-only"}>
            {announcement(state, t)}
          </p>
        </div>
      )}
    </Field>
  );
}

/** What everybody should read, not only hear. */
function isTrouble({ failed, answered, suggestions }: PickerState): boolean {
  return failed || (answered !== null && suggestions.length === 0);
}

function announcement(state: PickerState, t: ReturnType<typeof useTranslations<"communes.picker">>): string {
  if (state.insee !== "" && state.answered === null) return t("chosen", { commune: state.text });
  if (state.failed) return t("failed");
  return state.answered === null ? "" : t("count", { count: state.suggestions.length });
}

/** Home and End stay the text’s own; Escape closes the list, then empties the field. */
function onKeyDown(event: KeyboardEvent, state: PickerState, dispatch: (action: PickerAction) => void) {
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const suggestion = state.open ? state.suggestions[state.active] : undefined;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    dispatch({ type: "moved", by: event.key === "ArrowDown" ? 1 : -1 });
  } else if (event.key === "Enter" && suggestion) {
    event.preventDefault();
    dispatch({ type: "chose", suggestion });
  } else if (event.key === "Escape") {
    event.preventDefault();
    dispatch({ type: state.open ? "closed" : "cleared" });
  } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
    dispatch({ type: "left-options" });
  }
}
