import type { Command } from '@yilu/dynamo';
import type { Staff } from '@yilu/http';
import { accept } from '@yilu/kernel';
import { closeAlert as close } from '../domain/collision-watch.js';
import type { Deps } from '../ports.js';
import { actedOn } from './staff-command.js';

/** Closes an alert with what was found. */
export const closeAlert =
  ({ collisions, now }: Deps) =>
  (command: Command, staff: Staff, alertId: string, reason: string) =>
    collisions.close(command, alertId, (group) => {
      const closed = close(group, staff, reason, now());
      return closed.ok
        ? accept({ group: closed.value, event: actedOn(staff, 'alert_closed', alertId, reason) })
        : closed;
    });
