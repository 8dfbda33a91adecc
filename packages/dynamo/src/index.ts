export { connectTable } from './connect.js';
export { queryPage } from './page.js';
export {
  type Change,
  type Command,
  type CommandRefusal,
  commit,
  outbox,
  perform,
  performOnce,
  tell,
} from './perform.js';
export { type Item, type Key, put, putNew, readItems, remove, replace, type Table, type Write } from './table.js';
