import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";

/** What every verb is given beside its input: where it writes, for whom, when, and under which request. */
export type Context<A extends Actor = Actor> = { db: Db; actor: A; now: Date; requestId: string };
