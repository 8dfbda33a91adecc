// Runs a TypeScript file of the project from the workspaces' sources: node with-source.mjs file.ts [arguments]
import { checkNode, fail, install, quietSdk, run, sourceArguments } from './prepare.mjs';

const [file, ...rest] = process.argv.slice(2);
checkNode();
if (!file) fail('Name a TypeScript file to run.');
await install();
const { code } = await run(process.execPath, [...sourceArguments(file), ...rest], { env: quietSdk });
process.exit(code);
