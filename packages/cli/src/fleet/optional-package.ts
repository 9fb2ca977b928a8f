/** Loads a package that only some users of the CLI need, and that they install themselves. */
import { InputError } from '@iot-distribution/client';

/**
 * @param names the packages, for the message, in the form that `npm install` takes
 * @throws {InputError} `MissingPackage` if the package is not installed
 */
export async function optionalPackage<T>(load: () => Promise<T>, option: string, names: string): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new InputError(`${option} needs packages that are not installed: npm install ${names}`, {
      code: 'MissingPackage',
      pointer: `/${option.replace(/^--/, '')}`,
    });
  }
}
