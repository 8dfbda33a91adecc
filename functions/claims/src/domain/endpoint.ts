const addresses = /^(\[|\d+(\.\d+){3}$|localhost$)|\.(localhost|internal|local)$/i;

/**
 * Whether a webhook may go there: TLS, a name and not an address, nothing inside our own network. Whoever names an
 * endpoint must not be able to point the city at itself.
 */
export function isPublicEndpoint(endpoint: string): boolean {
  const { protocol, hostname, username } = new URL(endpoint);
  return protocol === 'https:' && username === '' && hostname.includes('.') && !addresses.test(hostname);
}
