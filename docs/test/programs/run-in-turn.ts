/** Runs the programs that it is given, one after the other; what they print is told apart by lines between them. */

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
