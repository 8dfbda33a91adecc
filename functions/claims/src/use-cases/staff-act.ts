import type { NewEvent } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';

/** An officer's command, with the name under which the audit log keeps it. */
export interface StaffCommand {
  readonly command: Command;
  readonly officer: { readonly id: string; readonly name: string };
}

/** Word to the audit log, in the transaction of the act. */
export const actOf = ({ officer }: StaffCommand, act: string, subject: string): NewEvent => ({
  type: 'staff.acted',
  data: { context: 'claims', officerId: officer.id, officerName: officer.name, act, subject },
});
