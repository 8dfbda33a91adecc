/** The library types its root alone. */
declare module 'wechatpay-axios-plugin/lib/wechatpay.js' {
  interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly data: unknown;
  }
  export default class Wechatpay {
    constructor(config: {
      readonly mchid: string;
      readonly serial: string;
      readonly privateKey: string;
      readonly certs: Readonly<Record<string, string>>;
      readonly baseURL: string;
    });
    chain(path: string): {
      get(config?: object): Promise<Answer>;
      post(data: object, config?: object): Promise<Answer>;
    };
  }
}
declare module 'wechatpay-axios-plugin/lib/rsa.js' {
  const Rsa: { verify(message: string, signature: string, publicKey: string): boolean };
  export default Rsa;
}
declare module 'wechatpay-axios-plugin/lib/aes.js' {
  const Aes: { AesGcm: { decrypt(ciphertext: string, key: string, nonce: string, associatedData: string): string } };
  export default Aes;
}
declare module 'wechatpay-axios-plugin/lib/formatter.js' {
  interface Bill {
    readonly rows: readonly Readonly<Record<string, string>>[];
    readonly summary: Readonly<Record<string, string>>;
  }
  const Formatter: {
    response(timestamp: string, nonce: string, body: string): string;
    castCsvBill(file: Uint8Array): Bill;
  };
  export default Formatter;
}
