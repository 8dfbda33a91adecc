import type { ChangePreferencesRequest, Device, Garage, Me } from '@yilu/contracts';
import { store, stored } from '@/platform/storage';
import { call } from './call';
import { Unreachable } from './problem';
import { session } from './session';

export const getMe = () => call<Me>({ method: 'GET', path: '/identity/me' });
export const changePreferences = (body: ChangePreferencesRequest) =>
  call<Me>({ method: 'PATCH', path: '/identity/me/preferences', body });

const garageName = 'me:garage';

/** The garage; without a network the one that this phone saw last, for an accident does not wait for a signal. */
export async function getGarage(): Promise<Garage> {
  try {
    const garage = await call<Garage>({ method: 'GET', path: '/identity/me/garage' });
    store(garageName, garage);
    return garage;
  } catch (fault) {
    const kept = stored<Garage>(garageName);
    if (kept && (fault instanceof Unreachable || !session.get())) return kept;
    throw fault;
  }
}
export const registerDevice = (deviceId: string, publicKey: string) =>
  call<Device>({ method: 'PUT', path: `/identity/me/devices/${deviceId}`, body: { publicKey } });
