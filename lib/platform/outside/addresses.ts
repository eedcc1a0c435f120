import { BlockList, isIP } from "node:net";

/** Networks that are no part of the public internet (IANA special-purpose registries, 22 November 2026). */
const IPV4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // Azure's inner service has a public number, and answers whoever runs there.
  ["168.63.129.16", 32],
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
] as const;

/** Public IPv6 is 2000::/3; within it these lead elsewhere, some to any IPv4 address at all. */
const IPV6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const inside = new BlockList();
for (const [network, prefix] of IPV4) inside.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of IPV6) inside.addSubnet(network, prefix, "ipv6");
const public6 = new BlockList();
public6.addSubnet("2000::", 3, "ipv6");

/** Whether an address (as numbers) is on the public internet: not of this machine, this building or a cloud's inside. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, "ipv4");
  return family === 6 && public6.check(address, "ipv6") && !inside.check(address, "ipv6");
}
