/**
 * The call itself is wrong: a folder or file that is not there, an option or a use that does not exist, a file of the caller that cannot be
 * read. The command line ends with exit status 2.
 *
 * @example
 * verifyRecordings({ directory: 'no/such/folder' }); // throws MisuseError, message 'no/such/folder is no folder'
 */
export class MisuseError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'MisuseError' });
  }
}
