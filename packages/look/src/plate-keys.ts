/** The first character of a plate: the home province first, then as on the registers' own lists. */
export const plateProvinces: readonly string[] = Array.from(
  '浙沪苏皖赣闽京津冀晋蒙辽吉黑鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新',
);

/** What may follow: letters without I and O, digits, and the last character of special plates. */
export const plateLetters: readonly string[] = Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ0123456789学挂港澳警使');
