import type { Wire } from './wire.js';

/**
 * The XML of the wire is only ever written, never read: a writer for elements with text, without attributes or
 * namespaces, is all of it. A library would bring a parser along, and with it everything that a parser can be fed.
 */

/** What the children of a list are called. */
const childOf: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  service_request_updates: 'request_update',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
  notes: 'note',
};

/** Whatever XML 1.0 has no way to say: most control characters, halves of a surrogate pair, two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unsayable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Cs}/gu;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

export const xmlText = (text: string): string =>
  text.replace(unsayable, '').replace(/[&<>\r]/g, (character) => escapes[character] ?? character);

function content(name: string, value: Wire): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((child) => xmlElement(childOf[name] ?? 'value', child)).join('');
  if (typeof value !== 'object') return xmlText(String(value));
  return Object.entries(value)
    .map(([field, inner]) => (inner === undefined ? '' : xmlElement(field, inner)))
    .join('');
}

/** An element with its content; an empty one where there is nothing to say. */
export function xmlElement(name: string, value: Wire): string {
  const inner = content(name, value);
  return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`;
}
