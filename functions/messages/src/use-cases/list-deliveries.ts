import type { DeliveryAttempt, DeliveryQuery, NewEvent, Page } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import type { Deps } from '../ports.js';

const listed = ({ id, name }: Staff): NewEvent => ({
  type: 'staff.acted',
  data: { context: 'messages', officerId: id, officerName: name, act: 'deliveries_listed' },
});

/** The delivery ledger, newest first: every try by every way, with what came of it (A18). The look is told beside it. */
export const listDeliveries =
  ({ messages }: Deps) =>
  async (staff: Staff, query: DeliveryQuery): Promise<Page<DeliveryAttempt>> => {
    const [page] = await Promise.all([messages.listDeliveries(query), messages.tell(listed(staff))]);
    return page;
  };
