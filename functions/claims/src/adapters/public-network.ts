import { lookup } from 'node:dns/promises';
import { BlockList, isIPv6 } from 'node:net';

const ours = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  ours.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  ours.addSubnet(net, prefix, 'ipv6');

/** Whether an address lies in nobody's private network; an IPv4 address in IPv6's clothes counts as what it is. */
export const isPublicAddress = (address: string): boolean => !ours.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * Whether a name leads out of our own network now, by every address that it has: a public name may have been pointed at
 * a private address since it was entered. Between this and the connection it could change again, but then the
 * certificate would have to be that of the name.
 */
export async function leadsOutside(endpoint: string): Promise<boolean> {
  const addresses = await lookup(new URL(endpoint).hostname, { all: true });
  return addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address));
}
