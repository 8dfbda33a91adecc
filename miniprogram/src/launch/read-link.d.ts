/** What a link into the app asks for. */
export type Invitation =
  | {
      readonly kind: 'join';
      readonly token: string;
    }
  | {
      readonly kind: 'verify';
      readonly number: string;
    }
  | {
      readonly kind: 'signed_in';
      readonly provider: 'wechat' | 'alipay';
      readonly code: string;
      readonly state: string;
    };
/** Launch and show options of both wallets, as far as this app reads them. */
export interface LaunchOptions {
  readonly path?: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
}
/** Reads an https link of the city, or its path alone; undefined for any other text. */
export declare function readLink(link: string): Invitation | undefined;
/**
 * Finds the link in what a wallet hands over at a cold or a hot start. WeChat puts the scanned address, encoded, into
 * `query.q`; Alipay puts it raw into `query.qrCode`, and only from its own scanner.
 */
export declare function readLaunch(options: LaunchOptions | undefined): Invitation | undefined;
//# sourceMappingURL=read-link.d.ts.map
