import * as z from 'zod';
import { amzTime, type Credentials, equalHex, policySignature, type S3Refusal } from './signature.js';

export interface PostForm {
  readonly bucket: string;
  /** Every field before the file, names in lower case. */
  readonly fields: Readonly<Record<string, string>>;
  readonly fileBytes: number;
}

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.record(z.string(), z.string()),
]);
const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) });
type Policy = z.infer<typeof Policy>;

const denied = (message: string): S3Refusal => ({ status: 403, code: 'AccessDenied', message });
const byPolicy = (why: string) => denied(`Invalid according to Policy: ${why}`);
const invalid = (message: string): S3Refusal => ({ status: 400, code: 'InvalidPolicyDocument', message });

/** Fields that prove the policy and so need no condition of their own. */
const exempt = new Set(['policy', 'x-amz-signature', 'file']);

function parsePolicy(encoded: string): Policy | undefined {
  try {
    return Policy.parse(JSON.parse(Buffer.from(encoded, 'base64').toString()));
  } catch {
    return undefined;
  }
}

function signatureRefusal(fields: PostForm['fields'], credentials: Credentials): S3Refusal | undefined {
  const [accessKeyId, ...scope] = (fields['x-amz-credential'] ?? '').split('/');
  if (fields['x-amz-algorithm'] !== 'AWS4-HMAC-SHA256' || scope.length !== 4) return denied('Access Denied');
  if (accessKeyId !== credentials.accessKeyId) {
    return { status: 403, code: 'InvalidAccessKeyId', message: 'The AWS Access Key Id you provided does not exist.' };
  }
  const sound =
    !Number.isNaN(amzTime(fields['x-amz-date'] ?? '')) &&
    fields['x-amz-date']?.startsWith(scope[0] ?? '-') &&
    equalHex(policySignature(credentials, scope, fields['policy'] ?? ''), fields['x-amz-signature'] ?? '');
  return sound
    ? undefined
    : {
        status: 403,
        code: 'SignatureDoesNotMatch',
        message: 'The request signature we calculated does not match the signature you provided.',
      };
}

function lengthRefusal(bytes: number, least: number, most: number): S3Refusal | undefined {
  if (bytes > most) {
    return { status: 400, code: 'EntityTooLarge', message: 'Your proposed upload exceeds the maximum allowed size' };
  }
  if (bytes < least) {
    return { status: 400, code: 'EntityTooSmall', message: 'Your proposed upload is smaller than the minimum allowed' };
  }
  return undefined;
}

function conditionsRefusal(policy: Policy, { bucket, fields, fileBytes }: PostForm): S3Refusal | undefined {
  const values: Record<string, string> = { ...fields, bucket };
  const covered = new Set<string>();
  let length: S3Refusal | undefined;
  for (const condition of policy.conditions) {
    if (Array.isArray(condition) && condition[0] === 'content-length-range') {
      length = lengthRefusal(fileBytes, condition[1], condition[2]);
      continue;
    }
    const rules = Array.isArray(condition)
      ? [[condition[1].slice(1), condition[2], condition[0]] as const]
      : Object.entries(condition).map(([name, value]) => [name, value, 'eq'] as const);
    for (const [name, expected, how] of rules) {
      const value = values[name.toLowerCase()] ?? '';
      covered.add(name.toLowerCase());
      const holds = how === 'starts-with' ? value.startsWith(expected) : value === expected;
      if (!holds) return byPolicy(`Policy Condition failed: ["${how}", "$${name}", "${expected}"]`);
    }
  }
  const extra = Object.keys(fields).find(
    (name) => !covered.has(name) && !exempt.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra) return byPolicy(`Extra input fields: ${extra}`);
  // S3 looks at the size once everything else holds.
  return length;
}

/** Checks a browser's POST upload against its signed policy, as S3 does; undefined where it may be stored. */
export function postRefusal(form: PostForm, credentials: Credentials, now: Date): S3Refusal | undefined {
  const encoded = form.fields['policy'];
  if (!encoded) return denied('Access Denied');
  const forged = signatureRefusal(form.fields, credentials);
  if (forged) return forged;
  const policy = parsePolicy(encoded);
  if (!policy) return invalid('Invalid Policy: Invalid JSON.');
  if (Date.parse(policy.expiration) <= now.getTime()) return byPolicy('Policy expired.');
  return conditionsRefusal(policy, form);
}
