import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/**
 * Who is asking, as far as limits go.
 *
 * @param trustedProxies how many proxies of ours stand in front: that many entries are read from the end
 *   of `X-Forwarded-For`, because a visitor can write the ones before.
 * @returns an IPv4 address, or the /64 of an IPv6 one, which is what one subscriber holds. Never logged.
 */
export function clientBlock(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
  const address =
    (trustedProxies > 0 ? forwarded[Math.max(0, forwarded.length - trustedProxies)] : undefined) ??
    request.socket.remoteAddress ??
    "unknown";
  const plain = address.replace(/^::ffff:/, "");
  return isIPv6(plain) ? expandIpv6(plain).slice(0, 4).join(":") : plain;
}

function expandIpv6(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...gap, ...right];
}
