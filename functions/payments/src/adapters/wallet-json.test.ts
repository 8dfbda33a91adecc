import { expect, it } from 'vitest';
import { walletJson } from './wallet-json.js';

it.each(['{"a":1,"b":[{"a":2},{"a":"x\\":y"}],"c":{}}', '[]', '"a:"', '{"a" : "\\\\"}', '{"":{"":1}}', 'null'])(
  'reads %s',
  (text) => expect(walletJson(text)).toEqual(JSON.parse(text)),
);
it.each([
  '{"a":1,"a":1}',
  '{"a":1,"\\u0061":2}',
  '{"x":{"a":1, "a" :2}}',
  '[{"a":{"b":1},"a":2}]',
  '{"__proto__":1,"__proto__":2}',
  '<xml>',
  '',
  '{"a":1',
])('reads nothing out of %s', (text) => expect(walletJson(text)).toBeUndefined());
