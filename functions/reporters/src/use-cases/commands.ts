import type { Command } from '@yilu/dynamo';
import type { Acting } from '../domain/opening.js';

/** What a signed-in officer who may have a part in openings wants done. */
export interface StaffCommand {
  readonly command: Command;
  readonly officer: Acting;
}
