import type { ApiKeyMade } from '@yilu/contracts';
import type { Addresses } from '../addresses.js';
import { signInOfficer } from './staff.js';

/** A key of Open311 for whoever tries a client on the demo city, made by its administrator. */
export async function makeOpen311Key(addresses: Addresses): Promise<string> {
  const call = await signInOfficer(addresses, 'officer-gao');
  const { apiKey } = await call<ApiKeyMade>('POST', '/feedback/staff/keys', {
    owner: '演示客户端',
    contact: 'developer@example.cn',
  });
  return apiKey;
}
