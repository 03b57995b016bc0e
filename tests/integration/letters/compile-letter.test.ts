import { createHash } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import compileLetterJob from "@/lib/jobs/handlers/compile-letter";
import { findOwnLetterFile, readLetterFile } from "@/lib/letters/letter-file";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const compiler = vi.hoisted(() => ({ fails: false }));

vi.mock("@/lib/letters/pdf/compile-letter", async (load) => {
  const real = await load<typeof import("@/lib/letters/pdf/compile-letter")>();
  const compileLetter: typeof real.compileLetter = async (input) => {
    if (compiler.fails) throw new Error("broken");
    return real.compileLetter(input);
  };
  return { ...real, compileLetter };
});

afterEach(() => {
  compiler.fails = false;
});

async function prepared() {
  const owner = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner });
  await makeSignatures(database.db, petition, 7);
  const ctx = contextOf(database.db, owner);
  const { letterId } = await prepareLetter(ctx, { petitionId: petition.id });
  return { ctx, petition, letterId };
}
const job = (lastAttempt = false) => ({
  db: database.db,
  now: FACTORY_NOW,
  attempt: 1,
  lastAttempt,
  signal: new AbortController().signal,
});
const letterOf = (id: string) => database.db.letter.findUniqueOrThrow({ where: { id } });

async function fileOf(letterId: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of readLetterFile(database.db, letterId)) parts.push(part);
  return Buffer.concat(parts);
}

describe("compiling a prepared letter", () => {
  test("gives it its file once, whose digest is the one that is kept", { timeout: 120_000 }, async () => {
    const { ctx, petition, letterId } = await prepared();
    await compileLetterJob({ letterId }, job());
    const letter = await letterOf(letterId);
    const file = await fileOf(letterId);
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    expect(letter).toMatchObject({ status: "ready", bytes: file.length, sealedAt: null });
    expect(letter.sha256).toBe(createHash("sha256").update(file).digest("hex"));
    expect(letter.pages).toBeGreaterThan(1);

    await compileLetterJob({ letterId }, job());
    expect(await letterOf(letterId)).toEqual(letter);

    const input = { petitionId: petition.id, letterId };
    expect(await findOwnLetterFile(database.db, ctx.actor, input)).toMatchObject({ bytes: file.length });
    const { actor: stranger } = contextOf(database.db, await makeUser(database.db));
    await expect(findOwnLetterFile(database.db, stranger, input)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("of one that was replaced meanwhile does nothing", async () => {
    const { letterId } = await prepared();
    await database.db.letter.delete({ where: { id: letterId } });
    await compileLetterJob({ letterId }, job());
    expect(await database.db.letterFilePart.count({ where: { letterId } })).toBe(0);
  });

  test("that fails is tried again, and said to have failed at the last try", async () => {
    compiler.fails = true;
    const { letterId } = await prepared();
    const failure = { code: "letter-compilation-failed" };
    await expect(compileLetterJob({ letterId }, job())).rejects.toMatchObject(failure);
    expect((await letterOf(letterId)).status).toBe("preparing");
    await expect(compileLetterJob({ letterId }, job(true))).rejects.toMatchObject(failure);
    expect((await letterOf(letterId)).status).toBe("failed");
  });
});
