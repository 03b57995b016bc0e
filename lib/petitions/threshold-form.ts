import { z } from "zod";
import { optionalLineField } from "@/lib/forms/text-field";
import { webAddress } from "./web-address";

/** More than there are people in any commune but Paris. */
export const GOAL_MAX = 1_000_000;
/** Lengths in UTF-16 units, after cleaning. */
export const SCHEME_LABEL_MAX = 120;
export const SOURCE_MAX = 500;

/** Names of the fields in the page. */
export const THRESHOLD_FIELDS = {
  kind: "seuil",
  goal: "objectif",
  label: "seuil_nom",
  source: "seuil_source",
} as const;

/** The kinds of threshold, as the form names them. */
export const THRESHOLD_CHOICES = { own: "propre", scheme: "dispositif", electors: "electeurs" } as const;

/** “1 000”, “1000”, “1.000”: how people write a thousand. */
const goalField = z
  .string("number")
  .max(40, "number")
  .transform((value) => value.replace(/[\s.]/g, ""))
  .pipe(
    z
      .string()
      .regex(/^\d{1,7}$/, "number")
      .transform(Number)
      .pipe(z.number().min(1, "number").max(GOAL_MAX, "number")),
  );

/** What a browser would take for an address, of the web or not. */
const LIKE_AN_ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|(?:javascript|data|vbscript|file|blob|mailto|tel):)/i;

/** An address of the web, or words: “Règlement adopté le 3 mars 2024, art. 5”. */
const sourceField = z
  .string()
  .default("")
  .pipe(optionalLineField(SOURCE_MAX))
  .refine((source) => webAddress(source) !== null || !LIKE_AN_ADDRESS.test(source), "source");

/** As columns of the petition; a tenth has no number of its own here. */
export type ThresholdInput = {
  goal?: number;
  thresholdKind: keyof typeof THRESHOLD_CHOICES;
  thresholdLabel: string;
  thresholdSource: string;
};

const own = z.object({ seuil: z.literal(THRESHOLD_CHOICES.own).optional(), objectif: goalField }).transform(
  (form): ThresholdInput => ({
    goal: form.objectif,
    thresholdKind: "own",
    thresholdLabel: "",
    thresholdSource: "",
  }),
);

const scheme = z
  .object({
    seuil: z.literal(THRESHOLD_CHOICES.scheme),
    objectif: goalField,
    seuil_nom: z.string().default("").pipe(optionalLineField(SCHEME_LABEL_MAX)).transform(unquoted),
    seuil_source: sourceField,
  })
  .transform(
    (form): ThresholdInput => ({
      goal: form.objectif,
      thresholdKind: "scheme",
      thresholdLabel: form.seuil_nom,
      thresholdSource: form.seuil_source,
    }),
  );

/** The pages put the name between quotation marks. */
function unquoted(label: string): string {
  return label.replace(/^[«“"\s]+|[»”"\s]+$/g, "");
}

/** The number is never read from the form: it follows from the count of electors. */
const electors = z
  .object({ seuil: z.literal(THRESHOLD_CHOICES.electors) })
  .transform((): ThresholdInput => ({ thresholdKind: "electors", thresholdLabel: "", thresholdSource: "" }));

/**
 * The threshold of a draft. Only the fields of the kind chosen are read: without style sheets all of them are
 * in the page. A scheme may still lack its name and its source.
 */
export const thresholdSchema = z.discriminatedUnion("seuil", [own, scheme, electors], "required");
