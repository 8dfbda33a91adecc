export { connectTable } from './connect.js';
export {
  type FileStore,
  type Filings,
  type FoundOf,
  fileCabinet,
  fileIn,
  itemIn,
  type OutcomeOf,
  type WantedOf,
} from './files.js';
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
export { shardOf } from './shard-of.js';
export { type Item, type Key, put, putNew, readItems, remove, replace, type Table, type Write } from './table.js';
