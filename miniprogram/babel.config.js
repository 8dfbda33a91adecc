module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // Explicit, because browserslist is looked up per file and would miss the shared packages outside this folder.
        targets: { chrome: '67', ios: '12' },
      },
    ],
  ],
};
