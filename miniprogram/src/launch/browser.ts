import { pageOf } from './follow';
import { readLink } from './read-link';

// Runs when the entry is evaluated, before the router reads the address: a short link becomes the page that answers it.
if (process.env.TARO_ENV === 'h5') {
  const { pathname, search } = window.location;
  const invitation = readLink(pathname + search);
  if (invitation) window.history.replaceState(null, '', pageOf(invitation));
}
