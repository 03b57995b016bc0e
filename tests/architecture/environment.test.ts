import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { envSchema, parseEnv } from "@/lib/env";

const lines = readFileSync(".env.example", "utf8").split("\n");
const variables = lines.flatMap((line, index) => {
  const found = /^#?\s?([A-Z][A-Z0-9_]*)=(.*)$/.exec(line);
  return found
    ? [{ name: found[1] as string, value: found[2] as string, comment: lines[index - 1] ?? "" }]
    : [];
});

test(".env.example names every variable that is read, and no other", () => {
  const named = variables.map(({ name }) => name).sort();
  expect(named).toEqual(Object.keys(envSchema.shape).sort());
});

test("each says what it is for", () => {
  const silent = variables.filter(({ comment }) => !/^# \S/.test(comment));
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test("copied as it is, it lacks only what nobody can choose for you", () => {
  const values = Object.fromEntries(
    variables.map(({ name, value }) => [name, value.replace(/^"(.*)"$/, "$1")]),
  );
  expect(values.SECRET_KEY).toBe("");
  expect(() => parseEnv(values)).toThrow("SECRET_KEY is missing");
  expect(parseEnv({ ...values, SECRET_KEY: "0123456789abcdefghijklmnopqrstuvwxyz" }).PORT).toBe(3000);
});
