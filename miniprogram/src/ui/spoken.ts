/** What a screen reader is told of a plain element: the browser knows `role`, the wallets' templates `aria-role`. */
export const spoken = (role: string, label?: string): object =>
  process.env.TARO_ENV === 'h5'
    ? { role, ...(label ? { 'aria-label': label } : {}) }
    : { ariaRole: role, ...(label ? { ariaLabel: label } : {}) };
