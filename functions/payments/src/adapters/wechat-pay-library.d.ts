/** The library types its root alone, and its root cannot be bundled: see the README. */
declare module 'wechatpay-axios-plugin/lib/wechatpay.js' {
  import type { KeyObject } from 'node:crypto';

  interface Response {
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly data: unknown;
  }
  interface Resource {
    get(config: object): Promise<Response>;
    post(data: object, config: object): Promise<Response>;
  }
  export default class Wechatpay {
    constructor(config: {
      readonly mchid: string;
      readonly serial: string;
      readonly privateKey: KeyObject;
      readonly certs: Readonly<Record<string, KeyObject>>;
      readonly baseURL: string;
      readonly timeout: number;
      readonly maxRedirects: number;
      readonly maxContentLength: number;
    });
    chain(path: string): Resource;
  }
}
