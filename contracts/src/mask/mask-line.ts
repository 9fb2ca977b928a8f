/** A line of text without secrets, and without the values of a call's parameters. */
import { maskSecretsIn } from '../secrets/named-values.ts';
import { maskParametersIn } from './mask-parameters.ts';
import { maskTextValue } from './mask-text-value.ts';

export function maskLine(line: string): string {
  return maskSecretsIn(maskParametersIn(line), maskTextValue);
}
