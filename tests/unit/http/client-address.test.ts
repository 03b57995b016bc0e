import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { clientBlock } from "@/lib/http/client-address";

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
    socket: { remoteAddress },
  }) as unknown as IncomingMessage;

describe("without a proxy of ours", () => {
  test("what a visitor writes about themselves counts for nothing", () => {
    expect(clientBlock(from("192.0.2.7", "203.0.113.9"), 0)).toBe("192.0.2.7");
  });

  test("an IPv4 address in IPv6 clothes is the same visitor", () => {
    expect(clientBlock(from("::ffff:192.0.2.7"), 0)).toBe("192.0.2.7");
  });

  test("a line that is gone has no address", () => {
    expect(clientBlock(from(undefined), 0)).toBe("unknown");
  });
});

describe("behind proxies", () => {
  test("the entry that our own proxy wrote is believed, not those before", () => {
    expect(clientBlock(from("127.0.0.1", "10.0.0.1, 198.51.100.2"), 1)).toBe("198.51.100.2");
    expect(clientBlock(from("127.0.0.1", "203.0.113.9, 198.51.100.2, 10.1.1.1"), 2)).toBe("198.51.100.2");
  });

  test("fewer entries than proxies: the first, whoever wrote it", () => {
    expect(clientBlock(from("127.0.0.1", "198.51.100.2"), 3)).toBe("198.51.100.2");
  });

  test.each(["", " , ,, "])("no entry at all (%j): the line itself", (forwarded) => {
    expect(clientBlock(from("127.0.0.1", forwarded), 1)).toBe("127.0.0.1");
  });
});

describe("one subscriber holds a /64 of IPv6", () => {
  test.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::9", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1", "fe80:0:0:0"],
  ])("%s", (address, block) => {
    expect(clientBlock(from(address), 0)).toBe(block);
  });
});
