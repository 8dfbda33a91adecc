import { createPublicKey, sign } from 'node:crypto';

const der = (tag: number, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...content: readonly Buffer[]) => der(0x30, ...content);
const bits = (content: Buffer) => der(0x03, Buffer.from([0]), content);

// 1.2.840.113549.1.1.11 (sha256WithRSAEncryption) with the NULL that RFC 4055 asks for, and 2.5.4.3 (commonName).
const signedBy = sequence(der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05));
const commonName = der(0x06, Buffer.from('550403', 'hex'));
const nameOf = (text: string) => sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(text)))));
/** UTCTime, YYMMDDHHMMSSZ. */
const timeOf = (at: Date) => der(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

export interface CertificateFacts {
  /** 40 hexadecimal digits, the first below 8: a serial number is positive. */
  readonly serial: string;
  readonly commonName: string;
  readonly privateKey: string;
  readonly from: Date;
  readonly until: Date;
}

/** A self-signed X.509 certificate in PEM: Node's crypto reads certificates and makes none, and the old mode needs one. */
export function certificatePem({ serial, commonName: text, privateKey, from, until }: CertificateFacts): string {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const name = nameOf(text);
  const validity = sequence(timeOf(from), timeOf(until));
  const facts = sequence(der(0x02, Buffer.from(serial, 'hex')), signedBy, name, validity, name, publicKey);
  const whole = sequence(facts, signedBy, bits(sign('RSA-SHA256', facts, privateKey)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
