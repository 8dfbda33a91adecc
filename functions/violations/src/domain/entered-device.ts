import type { DeviceRow } from '@yilu/contracts/violation-files';
import type { Device } from './files.js';

/** Next versions of devices, and how many rows changed something. */
export interface EnteredDevices {
  readonly devices: readonly Device[];
  readonly entered: number;
  readonly unchanged: number;
}

/** Takes one more row: a certificate is replaced by one that begins later, or that says something else of the same days. */
export const enterDevice =
  (known: readonly Device[]) =>
  ({ devices, entered, unchanged }: EnteredDevices, row: DeviceRow): EnteredDevices => {
    const { deviceId, kind, certificate, validFrom, validUntil, publishedOn } = row;
    const kept = known.find((one) => one.deviceId === deviceId);
    const before = devices.find((one) => one.deviceId === deviceId) ?? kept;
    const next: Device = {
      deviceId,
      version: (kept?.version ?? 0) + 1,
      kind,
      certificate,
      validFrom,
      validUntil,
      ...(publishedOn ? { publishedOn } : {}),
    };
    const same = before && JSON.stringify({ ...before, version: next.version }) === JSON.stringify(next);
    if (before && (same || before.validFrom > validFrom)) return { devices, entered, unchanged: unchanged + 1 };
    return { devices: [...devices.filter((one) => one.deviceId !== deviceId), next], entered: entered + 1, unchanged };
  };
