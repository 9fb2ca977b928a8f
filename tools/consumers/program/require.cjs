/** CommonJS: every package named on the command line is required, and its exports are available immediately. */
const { createRequire } = require('node:module');

const load = createRequire(__filename);
for (const name of process.argv.slice(2)) {
  const names = Object.keys(load(name));
  if (names.length === 0) throw new Error(`${name} exports nothing`);
}
console.log(`required ${process.argv.length - 2}`);
