import { z } from "zod";

/**
 * Days of the week on which a mairie is open at the same hours, as its directory record gives them: one day
 * (“Mardi” to “Mardi”) or a run of days.
 */
export const openingHoursSchema = z.object({
  /** Days, Monday 1 to Sunday 7; `to` is never before `from`. */
  from: z.number().int().min(1).max(7),
  to: z.number().int().min(1).max(7),
  /** “09:00” and “12:00”, one or two of them. */
  slots: z.array(z.object({ opens: z.string(), closes: z.string() })),
  /** What the mairie adds, as it wrote it; empty as a rule. */
  comment: z.string(),
});

export type OpeningHours = z.output<typeof openingHoursSchema>;
