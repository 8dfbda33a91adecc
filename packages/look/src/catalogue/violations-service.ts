/** Sentences of the choice how decisions are served, beside the other rights over one's data. */
export const violationsService = {
  'papers.title': { zh: '违法决定书怎么给我', en: 'How decisions reach me' },
  'papers.text': {
    zh: '选“在这里收”，作出决定后马上能在手机上看到，和纸质的效力一样。随时可以改；以前收到的仍然有效。',
    en: 'In the app a decision arrives at once and is worth the same as paper. Change it whenever you like; what you already received stays valid.',
  },
  'papers.here': { zh: '在这里收', en: 'In the app' },
  'papers.post': { zh: '邮寄', en: 'By post' },
  'papers.kept_here': { zh: '记下了，决定书发到这里。', en: 'Noted. Decisions come to this app.' },
  'papers.kept_post': { zh: '记下了，决定书寄到您登记的地址。', en: 'Noted. Decisions go to your registered address.' },
} as const;
