/// <reference types="@tarojs/taro" />
declare module '*.scss';
declare const API_BASE: string;
declare const WEB_BASE: string;
declare const TEMPLATE_IDS: Readonly<Record<string, string>>;
/** Folder of the site in which the browser's map lies. */
declare const MAP_FILES: string;
declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production';
    TARO_ENV: 'weapp' | 'alipay' | 'h5';
    TARO_APP_API_BASE?: string;
    TARO_APP_TEMPLATES?: string;
  }
}
declare module 'qrcode/lib/core/qrcode' {
  interface Modules {
    readonly size: number;
    get(row: number, column: number): boolean | number;
  }
  export function create(
    segments: readonly { readonly data: Uint8Array; readonly mode: 'byte' }[],
    options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { readonly modules: Modules };
}
