import { getGarage } from './identity';
import { listRecords } from './violations';

/** How many records wait to be handled or paid, over all vehicles; a vehicle that cannot be asked counts for none. */
export async function countOpen(): Promise<number> {
  const { vehicles } = await getGarage();
  const counts = vehicles.map(({ plate, plateKind }) =>
    listRecords({ plate, plateKind, show: 'open' }).then(
      ({ items }) => items.length,
      () => 0,
    ),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
