import { communeLabel } from "@/lib/communes/commune";
import type { CommuneSuggestion } from "@/lib/communes/commune-suggestion";

export type PickerState = {
  text: string;
  /** INSEE code of the choice; empty as soon as the text is changed. */
  insee: string;
  suggestions: readonly CommuneSuggestion[];
  /** The text that `suggestions` answer to; null before the first answer and after a choice. */
  answered: string | null;
  failed: boolean;
  open: boolean;
  /** Position of the option that the arrows are on, -1 when the keyboard is in the text. */
  active: number;
};

export type PickerAction =
  | { type: "typed"; text: string }
  | { type: "answered"; text: string; suggestions: readonly CommuneSuggestion[] }
  | { type: "failed"; text: string }
  | { type: "moved"; by: 1 | -1 }
  | { type: "left-options" }
  | { type: "chose"; suggestion: CommuneSuggestion }
  | { type: "closed" }
  | { type: "cleared" };

export type ChosenCommune = Pick<CommuneSuggestion, "insee" | "name" | "departmentCode">;

export function initialPickerState(commune: ChosenCommune | undefined, text = ""): PickerState {
  return {
    text: commune ? communeLabel(commune) : text,
    insee: commune?.insee ?? "",
    suggestions: [],
    answered: null,
    failed: false,
    open: false,
    active: -1,
  };
}

/** The list-autocomplete combobox of the WAI-ARIA practices, with a choice made by hand only. */
export function pickerReducer(state: PickerState, action: PickerAction): PickerState {
  switch (action.type) {
    case "typed":
      if (action.text.trim() === "") return { ...initialPickerState(undefined), text: action.text };
      return { ...state, text: action.text, insee: "", active: -1, failed: false };
    case "answered":
      // An answer to what is no longer in the field, or that comes after a choice, is of no use.
      if (action.text !== state.text || state.insee !== "") return state;
      return {
        ...state,
        suggestions: action.suggestions,
        answered: action.text,
        open: action.suggestions.length > 0,
        active: -1,
      };
    case "failed":
      return action.text === state.text
        ? { ...state, suggestions: [], answered: null, failed: true, open: false }
        : state;
    case "moved":
      return move(state, action.by);
    case "left-options":
      return { ...state, active: -1 };
    case "chose":
      return initialPickerState(action.suggestion);
    case "closed":
      return { ...state, open: false, active: -1 };
    case "cleared":
      return initialPickerState(undefined);
  }
}

/** The arrows go round: past the last option comes the first. They open a list that was closed. */
function move(state: PickerState, by: 1 | -1): PickerState {
  const count = state.suggestions.length;
  if (count === 0) return state;
  if (!state.open || state.active === -1) return { ...state, open: true, active: by === 1 ? 0 : count - 1 };
  return { ...state, active: (state.active + by + count) % count };
}
