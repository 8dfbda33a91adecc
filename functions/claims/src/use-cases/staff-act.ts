import type { NewEvent } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';

interface Officer {
  readonly id: string;
  readonly name: string;
}

/** An officer's command, with the name under which the audit log keeps it. */
export interface StaffCommand {
  readonly command: Command;
  readonly officer: Officer;
}

/** Word to the audit log that an officer looked at something. */
export const lookOf = ({ id, name }: Officer, act: string, subject?: string): NewEvent => ({
  type: 'staff.acted',
  data: { context: 'claims', officerId: id, officerName: name, act, ...(subject ? { subject } : {}) },
});

/** The same of what he did, in the transaction of the act. */
export const actOf = ({ officer }: StaffCommand, act: string, subject: string): NewEvent =>
  lookOf(officer, act, subject);
