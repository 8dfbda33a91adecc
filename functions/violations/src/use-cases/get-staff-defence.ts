import type { DefenceId, StaffDefence, StaffDefencePurpose } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { documentsFiled } from '../domain/defence-view.js';
import type { Decision, Defence } from '../domain/files.js';
import { staffDefence } from '../domain/staff-defence.js';
import { staffRecord } from '../domain/staff-record.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { besides, remediesAfter, standingNumber } from './get-defence.js';
import { openDefence } from './open-defence.js';
import { actedBy } from './staff-act.js';

const decisionsOf = (defence: Defence) => {
  const { newDecision } = defence.answer ?? {};
  return [...defence.decided, ...(newDecision ? [newDecision] : [])];
};
const standingAfter = (defence: Defence, decisions: readonly Decision[]) =>
  decisions.find(({ number }) => number === standingNumber(defence));

/** Opens a defence for an officer; that he reads it, and for what, is told before anything is shown. */
export const getStaffDefence =
  ({ store, vault, pictures, city, now }: Pick<Deps, 'store' | 'vault' | 'pictures' | 'city' | 'now'>) =>
  async (
    officer: StaffCommand['officer'],
    defenceId: DefenceId,
    { purpose }: StaffDefencePurpose,
  ): Promise<Result<StaffDefence, 'defence.not_found'>> => {
    const [defence] = (await store.find({ defences: [defenceId] })).defences;
    if (!defence) return refuse('defence.not_found');
    const { recordIds, personId } = defence;
    const [found] = await Promise.all([
      store.find({
        ...besides(defence),
        records: recordIds,
        decisions: decisionsOf(defence),
        persons: [personId],
        devices: defence.deviceIds,
      }),
      store.tell(actedBy(officer, 'defence_read', defenceId, purpose)),
    ]);
    const at = now();
    const viewUrl = (key: string) => pictures.viewUrl(key, at);
    const [person] = found.persons;
    const own = person?.vehicles.find(
      ({ plate, plateKind }) => plate === defence.plate && plateKind === defence.plateKind,
    );
    return accept(
      staffDefence(defence, {
        today: dayOf(at),
        words: await openDefence(vault, defence),
        maskedName: person?.maskedName ?? '',
        documents: documentsFiled(defence, found.evidence[0]),
        decisions: found.decisions,
        records: found.records,
        recordsShown: found.records.map((record) => {
          const device = found.devices.find(({ deviceId }) => deviceId === record.deviceId);
          return staffRecord(record, { city, viewUrl, device, makeAndColour: own?.makeAndColour });
        }),
        remedies: remediesAfter(standingAfter(defence, found.decisions), city, at),
        urlOf: viewUrl,
      }),
    );
  };
