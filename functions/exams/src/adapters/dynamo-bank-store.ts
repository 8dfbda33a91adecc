import type { BankId } from '@yilu/contracts';
import { type Item, perform, queryPage, readItems, replace, type Table } from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import type { BankFile, BanksInForce } from '../domain/bank-file.js';
import type { BankStore } from '../ports-banks.js';

const partition = 'BANKS';
const inForceKey = { pk: partition, sk: 'IN_FORCE' };
const keyOf = (bankId: BankId) => ({ pk: `BANK#${bankId}`, sk: 'BANK' });
const stateOf = <T>(item: Item | undefined): T | undefined => item && JSON.parse(item['state'] as string);
const bankItem = (bank: BankFile) => ({
  ...keyOf(bank.bankId),
  version: bank.version,
  state: JSON.stringify(bank),
  gsi1pk: partition,
  gsi1sk: `${bank.registeredAt}#${bank.bankId}`,
});

/** A few files a year, and one item that says which of them are in force. */
export const dynamoBankStore = (table: Table): BankStore => ({
  perform: (command, bankId, decide) =>
    perform(table, command, [keyOf(bankId), inForceKey], ([bank, current]) => {
      const decided = decide({ bank: stateOf<BankFile>(bank), inForce: stateOf<BanksInForce>(current) });
      if (!decided.ok) return decided;
      const { bank: next, inForce, events = [], answer } = decided.value;
      const writes = [
        ...(next ? [replace(table, bankItem(next), next.version - 1)] : []),
        ...(inForce
          ? [
              replace(
                table,
                { ...inForceKey, version: inForce.version, state: JSON.stringify(inForce) },
                inForce.version - 1,
              ),
            ]
          : []),
      ];
      return accept({ writes, events, answer });
    }),
  async find(bankId) {
    const [bank, inForce] = await readItems(table, [keyOf(bankId), inForceKey]);
    return { bank: stateOf<BankFile>(bank), inForce: stateOf<BanksInForce>(inForce) };
  },
  async inForce() {
    const [inForce] = await readItems(table, [inForceKey]);
    return stateOf<BanksInForce>(inForce);
  },
  async list(limit) {
    const query = {
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pk',
      ExpressionAttributeValues: { ':pk': partition },
      ScanIndexForward: false,
    };
    const [page, [inForce]] = await Promise.all([
      queryPage(table, query, { limit, partition: { gsi1pk: partition } }),
      readItems(table, [inForceKey]),
    ]);
    return {
      banks: page.items.flatMap((item) => stateOf<BankFile>(item) ?? []),
      inForce: stateOf<BanksInForce>(inForce),
    };
  },
});
