/**
 * The call is wrong: a folder, file, option or use that does not exist, or a file of the caller that cannot be
 * read. The command exits with status 2.
 *
 * @example
 * verifyRecordings({ directory: 'no/such/folder' }); // throws MisuseError, message 'no/such/folder is not a folder'
 */
export class MisuseError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'MisuseError' });
  }
}
