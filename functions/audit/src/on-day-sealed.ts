import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { required } from '@yilu/http/environment';
import { queueHandler } from '@yilu/http/queue';
import { evidenceVerifier } from '@yilu/vault/evidence-keys';
import { dynamoDayHeads } from './adapters/dynamo-day-heads.js';
import { publishDayHead } from './use-cases/publish-day-head.js';

const publish = publishDayHead({
  heads: dynamoDayHeads(connectTable(process.env)),
  verify: evidenceVerifier(required(process.env, 'EVIDENCE_PUBLIC_KEYS')),
});

/** Day heads of the other contexts, off the queue: published beside the audit log's own. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event?.type === 'evidence.day_sealed') await publish(event.data.head);
});
