import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that makes the code print an error has found one: `console.error` fails it. */
const spy = vi.spyOn(console, "error");

beforeEach(() => {
  spy.mockClear();
});

afterEach(() => {
  expect(spy.mock.calls, "console.error was called").toEqual([]);
});
