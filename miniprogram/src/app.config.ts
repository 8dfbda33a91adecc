export default defineAppConfig({
  pages: ['pages/index/index', 'pages/inbox/index', 'pages/mine/index'],
  subPackages: [
    {
      root: 'packageIdentity',
      pages: [
        'pages/sign-in/index',
        'pages/real-name/index',
        'pages/garage/index',
        'pages/vehicle/index',
        'pages/licence/index',
        'pages/mandate/index',
        'pages/privacy/index',
      ],
    },
    {
      root: 'packageAccident',
      pages: [
        'pages/gate/index',
        'pages/case/index',
        'pages/join/index',
        'pages/verify/index',
        'pages/guest/index',
        'pages/copy/index',
        'pages/sketch/index',
      ],
    },
    {
      root: 'packageAftermath',
      pages: ['pages/injury/index', 'pages/amendment/index', 'pages/evidence/index', 'pages/statistics/index'],
    },
    {
      root: 'packageViolations',
      pages: [
        'pages/list/index',
        'pages/record/index',
        'pages/handle/index',
        'pages/decision/index',
        'pages/naming/index',
        'pages/points/index',
        'pages/defend/index',
        'pages/defence/index',
        'pages/guest/index',
        'pages/check/index',
        'pages/figures/index',
      ],
    },
    {
      root: 'packagePayments',
      pages: [
        'pages/pay/index',
        'pages/link/index',
        'pages/receipts/index',
        'pages/receipt/index',
        'pages/status/index',
      ],
    },
    { root: 'packageHelp', pages: ['pages/chat/index'] },
    { root: 'packageClaims', pages: ['pages/list/index', 'pages/claim/index', 'pages/booking/index'] },
    {
      root: 'packageStudy',
      pages: ['pages/home/index', 'pages/practise/index', 'pages/wrong/index', 'pages/mocks/index', 'pages/mock/index'],
    },
  ],
  // An accident must open without a wait for its package.
  preloadRule: { 'pages/index/index': { network: 'all', packages: ['packageAccident', 'packageHelp'] } },
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    backgroundTextStyle: 'light',
    navigationBarBackgroundColor: '@navBg',
    navigationBarTextStyle: '@navTxt' as 'black',
    navigationBarTitleText: '一路',
    backgroundColor: '@canvas',
  },
  permission: { 'scope.userLocation': { desc: '用于在事故记录上写明地点' } },
  requiredPrivateInfos: ['getLocation'],
});
