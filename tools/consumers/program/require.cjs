/** CommonJS: every package named on the command line is required, and what it exports is there at once. */
const { createRequire } = require('node:module');

const load = createRequire(__filename);
for (const name of process.argv.slice(2)) {
  const names = Object.keys(load(name));
  if (names.length === 0) throw new Error(`${name} exports nothing`);
}
console.log(`required ${process.argv.length - 2}`);
