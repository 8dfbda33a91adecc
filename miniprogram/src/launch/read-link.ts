/** What a link into the app asks for. */
export type Invitation =
  | { readonly kind: 'join'; readonly token: string }
  | { readonly kind: 'verify'; readonly number: string }
  | { readonly kind: 'copy'; readonly number: string; readonly code: string }
  /** A case of another phone, neither of which has a network. */
  | { readonly kind: 'meet'; readonly caseId: string }
  /** A driver's signed facts: they are taken by the case that they belong to, and by no other page. */
  | { readonly kind: 'packet' }
  /** A notice or decision by its code, or a receipt by the three numbers that the treasury printed on it. */
  | { readonly kind: 'check'; readonly code: string; readonly number?: string; readonly checkCode?: string }
  /** Somebody's car stands in the way: its owner answers without signing in. */
  | { readonly kind: 'move'; readonly token: string }
  /** The sticker on a pole, a sign or a signal box. */
  | { readonly kind: 'asset'; readonly code: string }
  /** A report by the number that its caller was sent. */
  | { readonly kind: 'report'; readonly number: string }
  /** A relative's fine, by a code that tells the sum and half the plate. */
  | { readonly kind: 'pay_for'; readonly code: string }
  /** Back from a wallet's page in the browser. */
  | { readonly kind: 'paid'; readonly attemptId: string }
  | {
      readonly kind: 'signed_in';
      readonly provider: 'wechat' | 'alipay';
      readonly code: string;
      readonly state: string;
    };

/** Launch and show options of both wallets, as far as this app reads them. */
export interface LaunchOptions {
  readonly path?: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

function parameter(query: string, name: string): string | undefined {
  for (const pair of query.split('&')) {
    const [key, value = ''] = pair.split('=');
    if (key === name) return decoded(value.replace(/\+/g, ' '));
  }
  return undefined;
}

/** Reads an https link of the city, or its path alone; undefined for any other text. */
export function readLink(link: string): Invitation | undefined {
  const match = /^(?:https?:\/\/[^/?#]+)?(\/[^?#]*)(?:\?([^#]*))?/.exec(link.trim());
  const [, path = '', query = ''] = match ?? [];
  const [, kind, value] = /^\/(j|v)\/([A-Za-z0-9._~-]{4,200})\/?$/.exec(path) ?? [];
  if (kind === 'j' && value) return { kind: 'join', token: value };
  if (kind === 'v' && value) return { kind: 'verify', number: value };
  const [, move] = /^\/m\/([0-9A-HJKMNP-TV-Z]{32})\/?$/.exec(path) ?? [];
  if (move) return { kind: 'move', token: move };
  const [, asset] = /^\/a\/([A-Za-z]{1,4}-\d{1,8})\/?$/.exec(path) ?? [];
  if (asset) return { kind: 'asset', code: asset.toUpperCase() };
  const [, report] = /^\/r\/([0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{12})\/?$/.exec(path) ?? [];
  if (report) return { kind: 'report', number: report.toUpperCase() };
  const [, caseId] = /^\/f\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/.exec(path) ?? [];
  if (caseId) return { kind: 'meet', caseId };
  if (/^\/p\/?$/.test(path)) return { kind: 'packet' };
  const [check, checked = ''] = /^\/verify(?:\/([0-9A-Za-z-]{1,40}))?\/?$/.exec(path) ?? [];
  if (check !== undefined) {
    const [number, checkCode] = [parameter(query, 'number'), parameter(query, 'checkCode')];
    const rest = { ...(number ? { number } : {}), ...(checkCode ? { checkCode } : {}) };
    return { kind: 'check', code: checked || (parameter(query, 'code') ?? ''), ...rest };
  }
  const [, way, about = ''] = /^\/(pay|paid)\/([0-9A-Za-z_]{4,40})\/?$/.exec(path) ?? [];
  if (way === 'pay') return { kind: 'pay_for', code: about };
  if (way === 'paid') return { kind: 'paid', attemptId: about };
  // Off a paper somebody types the address alone, and the rest on the page.
  const [copy, number = '', secret = ''] =
    /^\/c(?:\/([A-Za-z0-9-]{4,40})\/([A-Za-z0-9-]{16,40}))?\/?$/.exec(path) ?? [];
  if (copy !== undefined) return { kind: 'copy', number, code: secret };
  const [, provider] = /^\/oauth\/(wechat|alipay)\/?$/.exec(path) ?? [];
  const code = parameter(query, 'code') ?? parameter(query, 'auth_code');
  if ((provider === 'wechat' || provider === 'alipay') && code) {
    return { kind: 'signed_in', provider, code, state: parameter(query, 'state') ?? '' };
  }
  return undefined;
}

/**
 * Finds the link in what a wallet hands over at a cold or a hot start. WeChat puts the scanned address, encoded, into
 * `query.q`; Alipay puts it raw into `query.qrCode`, and only from its own scanner.
 */
export function readLaunch(options: LaunchOptions | undefined): Invitation | undefined {
  const raw = options?.query?.['q'] ?? options?.query?.['qrCode'];
  if (!raw) return undefined;
  return readLink(raw) ?? readLink(decoded(raw));
}
