/** ES modules: every package named on the command line is imported. */
for (const name of process.argv.slice(2)) {
  const names = Object.keys(await import(name));
  if (names.length === 0) throw new Error(`${name} exports nothing`);
}
console.log(`imported ${process.argv.length - 2}`);
