import { expect, test } from "vitest";
import { MAIL_TRIES_MAX, retryDelayMs } from "@/lib/mail/retry-delay";

const delays = Array.from({ length: MAIL_TRIES_MAX + 3 }, (_, index) => retryDelayMs(index + 1));

test("starts at a minute and never gets shorter", () => {
  expect(delays[0]).toBe(60_000);
  expect(delays).toEqual([...delays].sort((a, b) => a - b));
});

test("the last try comes within two days, and no wait is longer than one", () => {
  const total = delays.slice(0, MAIL_TRIES_MAX - 1).reduce((sum, delay) => sum + delay, 0);
  expect(total).toBeLessThan(48 * 3_600_000);
  expect(Math.max(...delays)).toBe(24 * 3_600_000);
});

test("a count that makes no sense waits a minute", () => {
  expect(retryDelayMs(0)).toBe(60_000);
});
