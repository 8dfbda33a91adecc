import Taro from '@tarojs/taro';

/** Shows the present page from its top. In the browser each page of the way back scrolls by itself. */
export function toTop(): void {
  if (process.env.TARO_ENV === 'h5') {
    window.scrollTo(0, 0);
    for (const page of Array.from(document.querySelectorAll('.taro_page'))) {
      if (page.clientHeight > 0) page.scrollTop = 0;
    }
  } else {
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }
}
