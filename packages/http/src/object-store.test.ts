import { expect, it } from 'vitest';
import { objectStore, presigned, presignedGet } from './object-store.js';

const environment = {
  EVIDENCE_BUCKET: 'examplebucket',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const at = { from: new Date('2013-05-24T00:00:00.000Z'), seconds: 86_400 };
const linkTo = (key: string, more: Record<string, string> = {}, when = at) =>
  new URL(presignedGet(objectStore({ ...environment, ...more }), 'https://examplebucket.s3.amazonaws.com', key, when));

it('signs as the worked example of the S3 documentation', () => {
  expect(linkTo('test.txt').searchParams.get('X-Amz-Signature')).toBe(
    'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});

it('takes another key for another day, another region and another secret', () => {
  const signatures = [
    linkTo('test.txt'),
    linkTo('test.txt', {}, { ...at, from: new Date('2013-05-25T00:00:00.000Z') }),
    linkTo('test.txt', { AWS_REGION: 'cn-north-1' }),
    linkTo('test.txt', { AWS_SECRET_ACCESS_KEY: 'another' }),
  ].map(({ searchParams }) => searchParams.get('X-Amz-Signature'));
  expect(new Set(signatures).size).toBe(4);
});

it('carries the session of temporary keys, signed', () => {
  const { searchParams } = linkTo('test.txt', { AWS_SESSION_TOKEN: 'a+b/c=' });
  expect(searchParams.get('X-Amz-Security-Token')).toBe('a+b/c=');
  expect(searchParams.get('X-Amz-Signature')).not.toBe(linkTo('test.txt').searchParams.get('X-Amz-Signature'));
});

it('signs a part of one size alone, by the parameters of its upload', () => {
  const partUrl = (number: number, sizeBytes: number) =>
    new URL(
      presigned(
        objectStore(environment),
        'https://examplebucket.s3.amazonaws.com',
        {
          method: 'PUT',
          key: 'feedback/originals/p1',
          query: { partNumber: String(number), uploadId: 'up/1+=' },
          headers: { 'content-length': String(sizeBytes) },
        },
        at,
      ),
    ).searchParams;
  expect(partUrl(1, 400).get('X-Amz-SignedHeaders')).toBe('content-length;host');
  expect(partUrl(1, 400).get('uploadId')).toBe('up/1+=');
  const signatures = [partUrl(1, 400), partUrl(2, 400), partUrl(1, 401)].map((part) => part.get('X-Amz-Signature'));
  expect(new Set(signatures).size).toBe(3);
});

it('names the bucket that it was asked for, and says which is missing', () => {
  expect(objectStore({ PICTURES_BUCKET: 'pictures' }, 'PICTURES_BUCKET').bucket).toBe('pictures');
  expect(() => objectStore(environment, 'PICTURES_BUCKET')).toThrow('PICTURES_BUCKET is not set');
});
