import { APPELLATIONS } from "@/lib/directory/appellation";

/** Of the list that every field of the page offers. */
export const APPELLATIONS_ID = "appellations";

/** The usual ways to speak to somebody in a letter: proposed while one types, never imposed. */
export function AppellationList({ id }: { id: string }) {
  return (
    <datalist id={id}>
      {APPELLATIONS.map((appellation) => (
        <option key={appellation} value={appellation} />
      ))}
    </datalist>
  );
}
