import { expect, it } from 'vitest';
import { certificateOn, holdsOn } from './certificate.js';
import { deviceHolds } from './checks.js';
import type { Device, ViolationRecord } from './files.js';
import { deviceOn } from './record-view.js';

const device: Device = {
  deviceId: 'NB-RL-0001',
  version: 2,
  kind: 'red_light',
  certificate: 'JD2027',
  validFrom: '2027-01-01',
  validUntil: '2027-12-31',
  earlier: [{ certificate: 'JD2026', validFrom: '2026-01-01', validUntil: '2026-12-31' }],
};

it('holds a record against the certificate of its own day, also after the device got a newer one', () => {
  const record = { deviceId: device.deviceId, occurredAt: '2026-11-16T00:30:00.000Z' } as ViolationRecord;
  expect(deviceHolds(record, device)).toEqual([]);
  expect(deviceOn(device, '2026-11-16')).toMatchObject({
    certificate: 'JD2026',
    validUntil: '2026-12-31',
    expired: false,
  });
});

it('names the newest certificate where none held on the day', () => {
  const none = certificateOn(device, '2025-06-01');
  expect([none.certificate, holdsOn(none, '2025-06-01')]).toEqual(['JD2027', false]);
  expect(deviceOn(device, '2028-01-01').expired).toBe(true);
});
