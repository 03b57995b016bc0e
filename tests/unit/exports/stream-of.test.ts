import { expect, test } from "vitest";
import { isSameSite } from "@/lib/exports/is-same-site";
import { streamOf } from "@/lib/exports/stream-of";

function pieces() {
  const seen = { asked: 0, ended: false };
  async function* generate() {
    try {
      for (;;) yield `é${++seen.asked};`;
    } finally {
      seen.ended = true;
    }
  }
  return { seen, stream: streamOf(generate()) };
}

test("asks for nothing before it is read, and then for one piece at a time", async () => {
  const { seen, stream } = pieces();
  const reader = stream.getReader();
  expect(seen.asked).toBe(0);
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toBe("é1;");
  expect(seen.asked).toBe(1);
});

test("a download that is given up ends the reading", async () => {
  const { seen, stream } = pieces();
  const reader = stream.getReader();
  await reader.read();
  await reader.cancel();
  expect(seen.ended).toBe(true);
});

test.each([
  ["same-origin", true],
  ["none", true],
  ["cross-site", false],
  ["same-site", false],
] as const)("a form sent from %s", (from, taken) => {
  expect(isSameSite(new Headers({ "sec-fetch-site": from }))).toBe(taken);
  expect(isSameSite(new Headers())).toBe(true);
});
