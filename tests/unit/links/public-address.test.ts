import { describe, expect, test } from "vitest";
import { isPublicAddress } from "@/lib/links/public-address";

describe("addresses that are nobody's on the public web", () => {
  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.168.1.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "ff02::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "localhost",
    "127.1",
    "",
  ])("%s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

test.each([
  "8.8.8.8",
  "172.15.0.1",
  "172.32.0.1",
  "100.63.0.1",
  "192.169.0.1",
  "2a01:e0a::1",
  "2606:4700::1",
])("%s is on the public web", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
