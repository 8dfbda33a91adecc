import { queryPage, type Table } from '@yilu/dynamo';
import type { CitizenRecords } from '../domain/records.js';
import type { CitizenStore } from '../ports.js';
import { documentCodec, loginCodec, offerCodec, vehicleCodec } from './dynamo-claim.js';
import { personCodec } from './dynamo-person.js';
import { dynamoRecords, recordIn } from './dynamo-records.js';
import { sessionCodec, sessionPrefix } from './dynamo-session.js';
import { smsCodeCodec } from './dynamo-sms-code.js';

export const dynamoCitizenStore = (table: Table): CitizenStore => ({
  ...dynamoRecords<CitizenRecords>(table, {
    person: personCodec,
    session: sessionCodec,
    login: loginCodec,
    document: documentCodec,
    vehicle: vehicleCodec,
    sms_code: smsCodeCodec,
    offer: offerCodec,
  }),

  async sessionsOf(personId, { cursor, limit }) {
    const pk = `PERSON#${personId}`;
    const { items, nextCursor } = await queryPage(
      table,
      {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :session)',
        ExpressionAttributeValues: { ':pk': pk, ':session': sessionPrefix },
        ConsistentRead: true,
      },
      { cursor, limit, partition: { pk } },
    );
    const sessions = items.map((item) => recordIn(sessionCodec, item)).filter((session) => session !== undefined);
    return { items: sessions, ...(nextCursor === undefined ? {} : { nextCursor }) };
  },
});
