import { startCity } from '@yilu/local-city/city';

/** The city of the end-to-end tests in a process of its own: says where it is in one line, ends when its input does. */
const [directory, portBase] = process.argv.slice(2);
if (!directory) throw new Error('Name a directory');
const city = await startCity({ directory, portBase: Number(portBase), open: false, quiet: true });
console.log(JSON.stringify({ addresses: city.addresses, store: city.storeEndpoint }));
process.stdin.resume().on('end', () => {
  city.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
