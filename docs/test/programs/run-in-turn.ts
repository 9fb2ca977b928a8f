/** Runs the given programs one after the other; lines between them separate their output. */

export const programEnds = '<<<the program ends here>>>';
export const failed = '<<<the program has failed>>>';

if (import.meta.main) {
  for (const file of process.argv.slice(2)) {
    try {
      await import(file);
    } catch (error) {
      console.log(failed);
      console.log((error as Error).stack ?? error);
    }
    console.log(programEnds);
  }
}
