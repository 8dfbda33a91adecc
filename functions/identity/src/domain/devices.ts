import type { Device } from '@yilu/contracts';

/** More phones than anybody signs with; the person is one item of the store. */
const mostDevices = 10;

/**
 * The phones with this one added, the newest last: beyond the most, the oldest gives way. Undefined where the same phone
 * stands there with the same key, since nothing changes then.
 */
export function withDevice(devices: readonly Device[], next: Device): readonly Device[] | undefined {
  const known = devices.find(({ deviceId }) => deviceId === next.deviceId);
  if (known?.publicKey === next.publicKey) return undefined;
  return [...devices.filter((device) => device !== known), next].slice(-mostDevices);
}
