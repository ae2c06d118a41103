import { lookup as resolveName } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { FetchFault } from './fault.ts'

/** Networks that are nobody's public web site: this machine, the office's own net, link-local, reserved. */
const ranges: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  // Addresses that carry one of version 4 inside (NAT64, 6to4, Teredo) could lead anywhere.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

const closed = new BlockList()
for (const [network, prefix] of ranges)
  closed.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4')

/** Whether an IP address is private, loopback, link-local or reserved; version 4 inside version 6 counts as what it is. */
export function isPrivate(address: string): boolean {
  const plain = address.replace(/%.*$/, '')
  const version = isIP(plain)
  if (version === 0) return true
  return closed.check(plain, version === 6 ? 'ipv6' : 'ipv4')
}

/** Throws for a host that is itself a private address. */
export function refusePrivateHost(hostname: string): void {
  const address = hostname.replace(/^\[|\]$/g, '')
  if (isIP(address) !== 0 && isPrivate(address)) throw new FetchFault('private-address', address)
}

/**
 * Resolves a name and refuses private addresses. The connection goes to the very address that was looked at here, so
 * that a name cannot mean another one a moment later.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '')
    const own = addresses.find(({ address }) => isPrivate(address))
    if (own) return callback(new FetchFault('private-address', own.address), '')
    if (options.all) return callback(null, addresses)
    const [first] = addresses
    if (!first) return callback(new FetchFault('unreachable', hostname), '')
    return callback(null, first.address, first.family)
  })
}
