import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { mapFolder } from './map-folder';

// Wallet bundles are reviewed and shipped with their address inside; the browser reads `/config.json` at run time.
const apiBase = process.env.TARO_APP_API_BASE || 'http://127.0.0.1:8787';
// Where the browser's app lies: codes that phones show each other are links to it, so that any camera knows them.
const webBase = process.env.TARO_APP_WEB_BASE || 'http://127.0.0.1:8700';

// Ids of subscribe messages, which each wallet gives out at its own desk: {"weapp": {"<template>": "<id>"}, "alipay": …}.
// A mapping that cannot be read must stop the build: with wrong ids no message ever arrives.
const templates: Record<string, Record<string, string>> = JSON.parse(process.env.TARO_APP_TEMPLATES || '{}');
const templateIds = templates[process.env.TARO_ENV ?? ''] ?? {};

const packages = path.resolve(__dirname, '../../packages');
const shared = ['kernel', 'law', 'evidence', 'look', 'contracts', 'theory', 'city-map'] as const;

// Code from outside this folder and modern npm packages go through Babel too: left as they are, their ES2022 reaches
// engines of 2018, and the H5 minifier turns private fields into invalid code while the build still succeeds.
const transpiled = (file: string): boolean =>
  /[\\/]packages[\\/](kernel|law|evidence|look|contracts|theory|city-map)[\\/]src[\\/]/.test(file) ||
  /node_modules[\\/](@noble[\\/](hashes|curves)|qrcode|gcoord)[\\/]/.test(file);

interface Chunk {
  canBeInitial(): boolean;
  readonly groupsIterable: Iterable<{ readonly origins: readonly { readonly request?: string }[] }>;
}
/** The pages whose code a driver at a kerb waits for. */
const firstPages = /\bpages\/index\/index|\bpackageAccident\/pages\/(gate|case)\//;

/** Where code lies that several chunks use: with the first load where one of its pages does, else with whoever does. */
function homeOf(chunks: readonly Chunk[]): string {
  const askers = chunks.flatMap(({ groupsIterable }) =>
    [...groupsIterable].flatMap(({ origins }) => origins.map(({ request = '' }) => request)),
  );
  if (chunks.some((chunk) => chunk.canBeInitial()) || askers.some((request) => firstPages.test(request)))
    return 'shared';
  // What is imported on demand has no page in its request.
  const homes = askers.map((request) => /\bpackage[A-Z]\w*|\bpages(?=\/)/.exec(request)?.[0] ?? 'lazy');
  const all = [...new Set(homes)].sort();
  // A chunk of its own for a few lines costs the first load more, in the table of all chunks, than it saves anybody.
  // But no page of an accident waits for what four others share.
  if (all.length > 3) return all.includes('packageAccident') ? 'several' : 'others';
  return all.join('-');
}

const mapPictures = 'packageHotline/map/pictures';

const cssModules = {
  enable: false,
  config: { namingPattern: 'module' as const, generateScopedName: '[name]__[local]' },
};

export default defineConfig<'webpack5'>(() => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'yilu-miniprogram',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    plugins: [path.resolve(__dirname, 'aria/index.js')],
    alias: {
      '@': path.resolve(__dirname, '../src'),
      ...Object.fromEntries(shared.map((name) => [`@yilu/${name}`, path.join(packages, name, 'src')])),
    },
    defineConstants: {
      API_BASE: JSON.stringify(apiBase),
      WEB_BASE: JSON.stringify(webBase),
      TEMPLATE_IDS: JSON.stringify(templateIds),
      MAP_FILES: JSON.stringify(`/${mapFolder()}`),
    },
    // A wallet's map takes its marks as files of the package.
    copy: {
      patterns:
        process.env.TARO_ENV === 'h5'
          ? []
          : [{ from: `src/${mapPictures}`, to: `dist/${process.env.TARO_ENV}/${mapPictures}` }],
      options: {},
    },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    mini: {
      compile: { include: [transpiled] },
      miniCssExtractPluginOption: { ignoreOrder: true },
      webpackChain: (chain) => {
        chain.resolve.set('extensionAlias', { '.js': ['.ts', '.js'] });
      },
      optimizeMainPackage: { enable: true },
      // One CSS pixel is one device-independent pixel on all three targets: touch targets and type sizes are law here.
      postcss: { pxtransform: { enable: false, config: {} }, cssModules },
    },
    h5: {
      compile: { include: [transpiled] },
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'browser' },
      webpackChain: (chain) => {
        chain.resolve.set('extensionAlias', { '.js': ['.ts', '.js'] });
        // Every browser that this app is built for has the first two of its own.
        chain.resolve.alias
          .set('whatwg-fetch', false as never)
          .set('abortcontroller-polyfill/dist/abortcontroller-polyfill-only', false as never)
          // No request here is JSONP, and no QR holds a text whose cheapest encoding would have to be searched for.
          .set('jsonp-retry', false as never)
          .set('dijkstrajs', false as never)
          // Two of its entries would both be loaded.
          .set('tslib', require.resolve('tslib/tslib.es6.js'));
        // What several pages use is loaded once: without this each page's chunk carries the whole catalogue again, and
        // Taro's View, Text and Image besides.
        const shared = {
          name: (_module: unknown, chunks: readonly Chunk[]) => homeOf(chunks),
          test: /[\\/](src|packages|node_modules)[\\/]/,
          minChunks: 2,
          priority: 20,
          enforce: true,
        };
        chain.merge({ optimization: { splitChunks: { cacheGroups: { shared: { ...shared, chunks: 'all' } } } } });
      },
      // Chunks by number: their names would be told to every phone in the first load.
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[id].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[id].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} }, cssModules },
    },
  };
  return config;
});
