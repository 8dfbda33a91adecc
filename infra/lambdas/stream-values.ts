import type { AttributeValue } from 'aws-lambda';

/** The plain value of a stream record's attribute. Sets and binary values never stand in an event. */
export function unmarshall(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.L) return value.L.map(unmarshall);
  if (value.M) return Object.fromEntries(Object.entries(value.M).map(([name, part]) => [name, unmarshall(part)]));
  if (value.NULL) return null;
  throw new Error(`An event cannot hold a ${Object.keys(value)[0]} attribute`);
}
