import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { isId } from "@/lib/collectives/own-collective";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { daysBefore, parisDay } from "./paris-day";
import { OTHER_SIGNERS_COLUMNS } from "./shown-elected";
import { TALLY_COLUMNS, TALLY_JOINS } from "./tally-sql";

/** Days that the organiser sees one by one. */
export const FIGURE_DAYS = 14;

export type OwnFigures = {
  confirmed: number;
  residents: number;
  elsewhere: number;
  /** Élu·es who signed, and organisations that confirmed: counted apart. */
  elected: number;
  organisations: number;
  /** Waiting for their confirmation. */
  pending: number;
  /** Signatures confirmed each day, Paris time, oldest first; `day` is `YYYY-MM-DD`. */
  days: { day: string; confirmed: number }[];
};

/** How a petition is doing. @throws AppError `not-found`, also for somebody else's. */
export async function readOwnFigures(ctx: Context<UserActor>, petitionId: string): Promise<OwnFigures> {
  if (!isId(petitionId)) throw new AppError("not-found");
  const days = daysBefore(parisDay(ctx.now), FIGURE_DAYS);
  const [row] = await ctx.db.$queryRaw<
    (Omit<OwnFigures, "elsewhere" | "days"> & { days: Record<string, number> })[]
  >`
    SELECT ${TALLY_COLUMNS}, ${OTHER_SIGNERS_COLUMNS},
      (SELECT count(*)::int FROM signatures s WHERE s.petition_id = p.id AND s.status = 'pending') AS pending,
      (SELECT coalesce(json_object_agg(d.day, d.confirmed), '{}') FROM (
         SELECT to_char(s.confirmed_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS day, count(*)::int AS confirmed
         FROM signatures s
         WHERE s.petition_id = p.id AND s.status = 'confirmed'
           AND s.confirmed_at >= (${days[0]}::date::timestamp AT TIME ZONE 'Europe/Paris')
         GROUP BY 1) d) AS days
    FROM petitions p ${TALLY_JOINS}
    WHERE p.id = ${petitionId}::uuid AND EXISTS (SELECT 1 FROM memberships m
      WHERE m.collective_id = p.collective_id AND m.user_id = ${ctx.actor.userId}::uuid)`;
  if (!row) throw new AppError("not-found");
  const { confirmed, residents, pending, elected, organisations } = row;
  const counted = days.map((day) => ({ day, confirmed: row.days[day] ?? 0 }));
  const elsewhere = confirmed - residents;
  return { confirmed, residents, elsewhere, elected, organisations, pending, days: counted };
}
