import type { Staff } from '@yilu/http';

/** Who writes down facilities and prints their stickers. */
export const mayKeepAssets = ({ roles }: Staff): boolean =>
  roles.includes('facilities') || roles.includes('supervisor');
