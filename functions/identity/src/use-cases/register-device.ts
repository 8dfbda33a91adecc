import type { Device, DeviceId, RegisterDeviceRequest } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import { withDevice } from '../domain/devices.js';
import { changed } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import type { SessionRefusal } from '../domain/session.js';
import type { Deps } from '../ports.js';
import { changeCaller } from './change-caller.js';

export type RegisterDeviceRefusal = SessionRefusal | CommandRefusal;

/** Lets a phone sign for the caller; a known phone with its known key changes nothing. */
export const registerDevice =
  (deps: Deps) =>
  async (
    caller: Citizen,
    command: Command,
    deviceId: DeviceId,
    { publicKey }: RegisterDeviceRequest,
  ): Promise<Result<Device, RegisterDeviceRefusal>> => {
    const since = deps.now().toISOString();
    const outcome = await changeCaller<Device, never>(deps, caller, command, (before) => {
      const held = before.devices ?? [];
      const devices = withDevice(held, { deviceId, publicKey, since });
      const answer = held.find((device) => device.deviceId === deviceId && !devices) ?? { deviceId, publicKey, since };
      if (!devices) return accept({ person: before, answer });
      const person = changed(before, { devices });
      return accept({ person, events: [personChanged(person)], answer });
    });
    return outcome.ok ? accept(outcome.value.answer) : outcome;
  };
