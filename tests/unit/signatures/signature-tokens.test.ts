import { expect, test } from "vitest";
import { uuidv7 } from "@/lib/db/uuid";
import { makeToken } from "@/lib/security/tokens";
import { makeHandle, readHandle } from "@/lib/signatures/awaiting-handle";
import {
  makeConfirmationToken,
  makeManagementToken,
  readConfirmationToken,
  readManagementToken,
} from "@/lib/signatures/signature-tokens";

const id = uuidv7(new Date("2026-11-21T10:00:00.000Z"));

test("a link that confirms does not manage, and the other way round", () => {
  expect(readConfirmationToken(makeConfirmationToken(id, 3))).toEqual({ id, version: 3 });
  expect(readManagementToken(makeManagementToken(id))).toBe(id);
  expect(readManagementToken(makeConfirmationToken(id, 0))).toBeNull();
  expect(readConfirmationToken(makeManagementToken(id))).toBeNull();
  expect(readManagementToken(makeToken("manage-signature", id, 1))).toBeNull();
});

test("a handle names a mailbox without showing it, and never twice in the same words", () => {
  const emailHash = Buffer.alloc(16, 9);
  const handle = makeHandle(id, emailHash);
  expect(readHandle(handle)).toEqual({ petitionId: id, emailHash });
  expect(makeHandle(id, emailHash)).not.toBe(handle);
  expect(Buffer.from(handle, "base64url").includes(emailHash)).toBe(false);
  for (const forged of ["", "é", `${handle}AA`, handle.slice(2), "A".repeat(80)])
    expect(readHandle(forged)).toBeNull();
});
