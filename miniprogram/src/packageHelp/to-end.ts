import Taro from '@tarojs/taro';

const farBelow = 1_000_000;

/** Shows the end of the present page, where the latest message stands. */
export function toEnd(): void {
  if (process.env.TARO_ENV === 'h5') {
    window.scrollTo(0, farBelow);
    for (const page of Array.from(document.querySelectorAll('.taro_page'))) {
      if (page.clientHeight > 0) page.scrollTop = farBelow;
    }
  } else {
    void Taro.pageScrollTo({ scrollTop: farBelow, duration: 0 });
  }
}
