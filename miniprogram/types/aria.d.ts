// The attributes that config/aria adds to Taro's templates.
import '@tarojs/components/types/Image';
import '@tarojs/components/types/View';

declare module '@tarojs/components/types/View' {
  interface ViewProps {
    ariaChecked?: boolean;
    ariaDisabled?: boolean;
  }
}
declare module '@tarojs/components/types/Image' {
  interface ImageProps {
    ariaRole?: string;
  }
}
