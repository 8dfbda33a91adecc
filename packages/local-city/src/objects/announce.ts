import { randomUUID } from 'node:crypto';
import type { StoredObject } from './front.js';

const attempts = 5;

/** Tells the bus of a stored object, as S3 does by EventBridge, before the uploader hears that it is stored. */
export const announceTo =
  (busUrl: string, wait = (attempt: number) => new Promise((resolve) => setTimeout(resolve, 50 * 3 ** attempt))) =>
  async ({ bucket, key, size, etag, reason }: StoredObject): Promise<void> => {
    const detail = {
      version: '0',
      bucket: { name: bucket },
      object: { key, size, etag, sequencer: Date.now().toString(16).padStart(18, '0').toUpperCase() },
      'request-id': randomUUID(),
      requester: 'local',
      reason,
    };
    const entry = { Source: 'aws.s3', DetailType: 'Object Created', Detail: JSON.stringify(detail) };
    for (let attempt = 0; ; attempt++) {
      const taken = await fetch(busUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AWSEvents.PutEvents' },
        body: JSON.stringify({ Entries: [entry] }),
      })
        .then(async (response) => ((await response.json()) as { FailedEntryCount?: number }).FailedEntryCount === 0)
        .catch(() => false);
      if (taken) return;
      if (attempt === attempts - 1) throw new Error('The bus did not take the event of a stored object');
      await wait(attempt);
    }
  };
