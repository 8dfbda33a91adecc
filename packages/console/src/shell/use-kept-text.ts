import { useState } from 'react';

/** A text field's content that outlives a reload, another page and a new sign-in in this tab. */
export function useKeptText(name: string): [string, (text: string) => void] {
  const key = `yilu.text.${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const keep = (next: string) => {
    setText(next);
    if (next) sessionStorage.setItem(key, next);
    else sessionStorage.removeItem(key);
  };
  return [text, keep];
}
