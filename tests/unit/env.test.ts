import { expect, test } from "vitest";
import { EnvError, parseEnv } from "@/lib/env";

const GOOD = {
  APP_URL: "https://doleances.example/",
  DATABASE_URL: "postgresql://u:p@localhost:5432/d",
  SMTP_URL: "smtp://localhost:1025",
  SECRET_KEY: "q8Zr1yT0vB6nM3kX9cL5wJ2hG7fD4sA0pE",
};

function problemsOf(source: Record<string, string>): string[] {
  try {
    parseEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
}

test("takes a whole environment, and drops the slash that links would double", () => {
  expect(parseEnv(GOOD)).toMatchObject({ APP_URL: "https://doleances.example", PORT: 3000, TRUST_PROXY: 0 });
});

test("names each variable that is missing; an empty one is missing", () => {
  expect(problemsOf({ DATABASE_URL: "" })).toEqual([
    "APP_URL is missing",
    "DATABASE_URL is missing",
    "SMTP_URL is missing",
    "SECRET_KEY is missing",
  ]);
});

test.each([
  ["SECRET_KEY", "short"],
  ["SECRET_KEY", "a".repeat(64)],
  ["DATABASE_URL", "mysql://localhost/d"],
  ["SMTP_URL", "localhost"],
  ["APP_URL", "doleances.example"],
  ["PORT", "0"],
  ["TRUST_PROXY", "-1"],
])("refuses %s=%s, and never repeats the value", (name, value) => {
  const [problem, ...others] = problemsOf({ ...GOOD, [name]: value });
  expect(problem).toMatch(new RegExp(`^${name} `));
  if (value.length > 3) expect(problem).not.toContain(value);
  expect(others).toEqual([]);
});
