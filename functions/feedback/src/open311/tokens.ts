import { createHmac, hash } from 'node:crypto';
import { ReportId } from '@yilu/contracts';
import { base32 } from '@yilu/kernel';
import type { ApiKey } from '../domain/api-key.js';
import type { NewRequest } from './new-request.js';

/**
 * A request's token, which its number follows from and which does not follow from its number. It is made of what was sent,
 * of the client's key and of the day: whoever sends the same again because the answer was lost gets the same number.
 */
export function tokenFor({ keyHash }: Pick<ApiKey, 'keyHash'>, request: NewRequest, day: string): string {
  const { service, photos, ...rest } = request;
  const pictures = photos.map(({ bytes }) => hash('sha256', bytes, 'hex'));
  const said = JSON.stringify([day, service.code, Object.entries(rest).sort(), pictures]);
  return base32(createHmac('sha256', keyHash).update(said).digest().subarray(0, 24));
}

export const isToken = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{24}$/.test(text);

/** The number that a token stands for. */
export const reportOfToken = (token: string): ReportId =>
  ReportId.parse(base32(hash('sha256', `open311 ${token}`, 'buffer').subarray(0, 12)));
