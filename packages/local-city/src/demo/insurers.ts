import type { InsurerSecret } from '@yilu/contracts';
import type { Addresses } from '../addresses.js';
import { insurers } from '../simulators/insurer.js';
import { signInOfficer } from './staff.js';

/** Connects the demo insurers as an administrator does: their address here, and the secret at their own side. */
export async function connectInsurers(addresses: Addresses, insurerUrl: string): Promise<void> {
  const call = await signInOfficer(addresses, 'officer-gao');
  for (const { insurerId, name } of insurers) {
    const at = `/claims/staff/insurers/${insurerId}`;
    await call('PUT', at, { name, endpoint: `${insurerUrl}/${insurerId}/webhooks` });
    const { secret } = await call<InsurerSecret>('POST', `${at}/secrets`);
    const told = await fetch(`${insurerUrl}/_sim/${insurerId}/secrets`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret }),
    });
    if (!told.ok) throw new Error(`${name} did not take its secret: ${told.status}`);
  }
}
