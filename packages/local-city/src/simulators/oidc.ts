import type { IncomingMessage, ServerResponse } from 'node:http';
import { html } from 'hono/html';
import Provider from 'oidc-provider';
import { type DemoOfficer, officers } from '../demo/officers.js';
import { readBody } from '../network.js';
import { page } from './page.js';

export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
  readonly signingKey: Readonly<Record<string, unknown>>;
  readonly cookieKey: string;
}

const claimsOf = ({ sub, name, badge, unit, roles }: DemoOfficer) => ({ sub, name, badge, unit, roles });

const configuration = (options: OidcOptions) => ({
  clients: [
    {
      client_id: options.clientId,
      client_secret: options.clientSecret,
      redirect_uris: options.redirectUris,
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_basic',
    },
  ],
  claims: { openid: ['sub'], profile: ['name'], staff: ['badge', 'unit', 'roles'] },
  // A bureau's provider puts the roles into the ID token itself; userinfo has them too.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  cookies: { keys: [options.cookieKey] },
  jwks: { keys: [options.signingKey] },
  ttl: { AccessToken: 900, AuthorizationCode: 60, IdToken: 900, Interaction: 600, Session: 28_800, Grant: 28_800 },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  findAccount: (_: unknown, sub: string) => {
    const officer = officers.find((one) => one.sub === sub);
    return officer && { accountId: sub, claims: () => claimsOf(officer) };
  },
});

const loginPage = (uid: string) =>
  page(
    '交警内网统一认证（演示）',
    html`<p>演示用身份提供方：选择一位民警登录，无需密码。</p>
<form method="post" action="/interaction/${uid}"><ul>${officers.map(
      ({ sub, name, badge, unit, roles }) =>
        html`<li><button class="card" name="officer" value="${sub}"><b>${name} · ${badge}</b><span>${unit} · ${roles.join('、')}</span></button></li>`,
    )}</ul></form>`,
  );

/** The bureau's identity provider with its demo officers: who clicks a name is signed in, no password asked. */
export function createOidc(options: OidcOptions) {
  const provider = new Provider(options.issuer, configuration(options));
  const protocol = provider.callback();

  async function interact(request: IncomingMessage, response: ServerResponse) {
    const { uid, params } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      return response.end(String(await loginPage(uid)));
    }
    const form = new URLSearchParams((await readBody(request, 10_000))?.toString());
    const officer = officers.find(({ sub }) => sub === form.get('officer'));
    if (!officer) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      return response.end('没有这位民警');
    }
    // The console is the bureau's own: its consent needs no page of its own.
    const grant = new provider.Grant({ accountId: officer.sub, clientId: String(params['client_id']) });
    grant.addOIDCScope(String(params['scope']));
    const result = { login: { accountId: officer.sub, remember: false }, consent: { grantId: await grant.save() } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  return (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return protocol(request, response);
    interact(request, response).catch((fault: Error) => {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`登录已过期，请返回重试（${fault.name}）`);
    });
  };
}
