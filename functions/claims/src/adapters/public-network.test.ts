import { expect, it } from 'vitest';
import { isPublicAddress, leadsOutside } from './public-network.js';

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.100.100.200',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.1.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  'fd00:ec2::254',
  'fe80::1',
])('%s is inside, wherever a name points', (address) => expect(isPublicAddress(address)).toBe(false));

it.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '2400:3200::1', '::ffff:1.1.1.1'])('%s is outside', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

it('a name that this machine gives to itself leads nowhere outside', async () => {
  expect(await leadsOutside('https://localhost/webhooks')).toBe(false);
});
