/** `cases.txt`: which cases must exist, in which formats, and with which provenance. */

/** One body that must exist: `QueryDeviceDistributeJob/success.xml documented`. */
export function readCases(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return [];
    const [, name, formats, kind] = /^(\S+) (json|xml|json,xml) ([a-z]+)$/.exec(line) ?? [];
    if (name === undefined || formats === undefined) {
      throw new SyntaxError(`line ${index + 1} is not "folder/case formats provenance": ${line}`);
    }
    return formats.split(',').map((format) => `${name}.${format} ${kind}`);
  });
}
