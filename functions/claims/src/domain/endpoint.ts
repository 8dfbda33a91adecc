const inside = /^(\[|\d+(\.\d+){3}$)|(^|\.)(localhost|internal|intranet|local|lan|home|corp|arpa)$/i;

/**
 * Whether a webhook may go there: TLS, a name and not an address, nothing inside our own network. Whoever names an
 * endpoint must not be able to point the city at itself.
 */
export function isPublicEndpoint(endpoint: string): boolean {
  const { protocol, hostname, username } = new URL(endpoint);
  // With its dot at the end `vault.internal.` is the same name.
  const name = hostname.replace(/\.+$/, '');
  return protocol === 'https:' && username === '' && name.includes('.') && !inside.test(name);
}
