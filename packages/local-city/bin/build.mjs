// npm run build: Lambda bundles, the console and all three targets of the mini-program, with their sizes and budgets.
import { buildSites, checkNode, install, quietSdk, run, sourceArguments } from './prepare.mjs';

checkNode();
await install();
await buildSites(['font', 'console', 'h5', 'weapp', 'alipay'], { always: true });
const { code } = await run(process.execPath, sourceArguments('packages/local-city/src/weigh.ts'), { env: quietSdk });
process.exit(code);
