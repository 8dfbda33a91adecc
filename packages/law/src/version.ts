/** Version of the accident tables; stored with every proposal, so that an old one can be explained by its own rules. */
export const lawVersion = 'accidents-2026-11';

/** 《道路交通事故处理程序规定》（公安部令第146号） is in force since this day; no rule here reaches back before it. */
export const effectiveFrom = '2018-05-01';
