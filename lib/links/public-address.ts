import { BlockList, isIP } from "node:net";

/** IPv4 that is nobody's on the public web (IANA special-purpose registry, RFC 6890 and later). */
const NOT_PUBLIC: readonly [network: string, prefix: number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];
/** IPv6 is the other way round: one range is the public web… */
const PUBLIC_6: readonly [string, number] = ["2000::", 3];
/** …but for protocol assignments (Teredo among them), documentation, and addresses that wrap an IPv4 one (6to4). */
const NOT_PUBLIC_6: readonly [network: string, prefix: number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const closed = new BlockList();
for (const [network, prefix] of NOT_PUBLIC) closed.addSubnet(network, prefix, "ipv4");
const closed6 = new BlockList();
for (const [network, prefix] of NOT_PUBLIC_6) closed6.addSubnet(network, prefix, "ipv6");
const open6 = new BlockList();
open6.addSubnet(...PUBLIC_6, "ipv6");

/** Whether an IP address is on the public web: nothing on this machine, its network or its provider's. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address, "ipv4");
    case 6:
      // A zone (“%eth0”) only makes sense on a local network.
      return !address.includes("%") && open6.check(address, "ipv6") && !closed6.check(address, "ipv6");
    default:
      return false;
  }
}
