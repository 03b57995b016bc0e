import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportSignatures } from "@/lib/exports/export-signatures";
import { EXPORT_BATCH } from "@/lib/exports/signature-batches";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
let pool: Pool;
beforeAll(() => {
  pool = new Pool({ connectionString: database.url, max: 2 });
});
afterAll(() => pool.end());

const LATER = new Date(FACTORY_NOW.getTime() + 365 * 86_400_000);
async function organiser() {
  const user = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner: user });
  return { petition, ctx: { ...contextOf(database.db, user, LATER), pool } };
}
async function linesOf(chunks: AsyncIterable<string>): Promise<string[]> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split("\r\n");
}

describe("an export", () => {
  test("holds confirmed signatures alone, oldest first, and addresses only of who wants news", async () => {
    const { petition, ctx } = await organiser();
    await makeSignatures(database.db, petition, 6, (index) => ({
      status: (["confirmed", "pending", "withdrawn"] as const)[index % 3] ?? "confirmed",
      firstName: index === 0 ? "=cmd()" : `Prénom ${index}`,
      wantsNews: index === 3,
      email: `personne-${index}@factories.example`,
    }));
    const made = await exportSignatures(ctx, { petitionId: petition.id, pending: false });
    expect(made).toMatchObject({ count: 2, fileName: `${petition.slug}-2027-11-21.csv` });
    const [, first, second, ...rest] = await linesOf(made.chunks);
    expect(first).toMatch(/^'=cmd\(\);.*;confirmée;.*;non;;1$/);
    expect(second).toMatch(/^Prénom 3;.*;oui;personne-3@factories\.example;1$/);
    expect(rest).toEqual([]);
  });

  test("holds the pending ones too when asked, never those withdrawn", async () => {
    const { petition, ctx } = await organiser();
    await makeSignatures(database.db, petition, 3, (index) => ({
      status: (["pending", "confirmed", "withdrawn"] as const)[index] ?? "confirmed",
    }));
    const made = await exportSignatures(ctx, { petitionId: petition.id, pending: true });
    expect(made.count).toBe(2);
    const lines = await linesOf(made.chunks);
    expect(lines.map((line) => line.split(";")[4])).toEqual(["État", "confirmée", "en attente"]);
  });

  test("leaves a trace before the first line: who, what, how many", async () => {
    const { petition, ctx } = await organiser();
    await makeSignatures(database.db, petition, 5);
    const { chunks } = await exportSignatures(ctx, { petitionId: petition.id, pending: false });
    const audit = await database.db.auditEvent.findMany({ where: { subject: `petition:${petition.id}` } });
    expect(audit).toMatchObject([
      {
        action: "signatures.export",
        actor: `user:${ctx.actor.userId}`,
        details: { count: 5, pending: false },
      },
    ]);
    await chunks.return(undefined);
  });

  test("of another collective is not there, and leaves nothing", async () => {
    const { petition } = await organiser();
    const stranger = { ...contextOf(database.db, await makeUser(database.db), LATER), pool };
    const taken = exportSignatures(stranger, { petitionId: petition.id, pending: false });
    await expect(taken).rejects.toMatchObject({ code: "not-found" });
    expect(await database.db.auditEvent.count({ where: { subject: `petition:${petition.id}` } })).toBe(0);
  });

  test("of twenty thousand lines is read by batches, none before it is asked for", async () => {
    const { petition, ctx } = await organiser();
    const total = 20_000;
    // Many of the same instant: a batch may end in the middle of them.
    const made = await makeSignatures(database.db, petition, total, (index) => ({
      firstName: `P${index}`,
      createdAt: new Date(FACTORY_NOW.getTime() + Math.floor(index / 700)),
    }));
    const sizes: number[] = [];
    const query = async (text: string, values: unknown[]) => {
      const result = await pool.query(text, values);
      sizes.push(result.rows.length);
      return result;
    };
    const spied = { ...ctx, pool: { query } as unknown as Pool };
    const { chunks, count } = await exportSignatures(spied, { petitionId: petition.id, pending: false });
    expect(count).toBe(total);
    expect(sizes).toEqual([]);
    await chunks.next();
    await chunks.next();
    expect(sizes).toEqual([EXPORT_BATCH]);
    const names = new Set<string>();
    let lines = EXPORT_BATCH;
    for await (const chunk of chunks) {
      const rows = chunk.trimEnd().split("\r\n");
      expect(rows.length).toBeLessThanOrEqual(EXPORT_BATCH);
      lines += rows.length;
      for (const row of rows) names.add(row.split(";")[0] ?? "");
    }
    expect(lines).toBe(total);
    expect(names.size).toBe(total - EXPORT_BATCH);
    expect(sizes.length).toBe(total / EXPORT_BATCH + 1);
    expect(made).toHaveLength(total);
  });
});
