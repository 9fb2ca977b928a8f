/** What a team really uses of the API, so that a report is about that and about nothing else. */
import { readFileSync } from 'node:fs';
import { operations, type Action, type Format } from '@iot-distribution/codec';
import { mappingOf, type MappingRow } from '../mapping.ts';
import { isAction } from '../recordings.ts';

/**
 * By operation the members that are read, as paths of the model (`data.status`) or of the wire (`Data.Status`); `"*"` for
 * all. The codes of an enumeration belong to its member. A struct or a list stands for itself, not for what is in it.
 */
export interface ConsumerUses {
  readonly operations: Readonly<Partial<Record<Action, readonly string[] | '*'>>>;
  /** Formats that are asked for. Default: those of the recordings. */
  readonly formats?: readonly Format[];
}

/**
 * The call itself is wrong: a folder or file that is not there, an option or a use that does not exist.
 *
 * @example
 * verifyRecordings({ directory: 'no/such/folder' }); // throws MisuseError, message 'no/such/folder is no folder'
 */
export class MisuseError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'MisuseError' });
  }
}

/** @throws {MisuseError} when the file cannot be read, or names an operation or a member that does not exist */
export function readConsumer(uses: ConsumerUses | string): ConsumerUses {
  const consumer = typeof uses === 'string' ? fromFile(uses) : uses;
  if (typeof consumer.operations !== 'object' || consumer.operations === null) {
    throw new MisuseError('what the consumer uses has no "operations"');
  }
  for (const [action, members] of Object.entries(consumer.operations)) {
    if (!isAction(action))
      throw new MisuseError(`the consumer uses ${action}, which is no operation of these packages`);
    if (members === '*') continue;
    if (!Array.isArray(members)) throw new MisuseError(`what the consumer uses of ${action} is neither a list nor "*"`);
    const rows = responseRows(action);
    for (const member of members) {
      if (!rows.some((row) => names(row, member))) {
        throw new MisuseError(`the consumer uses ${member}, which ${action} does not answer`);
      }
    }
  }
  for (const format of consumer.formats ?? []) {
    if (format !== 'json' && format !== 'xml')
      throw new MisuseError('the consumer asks for a format that is neither json nor xml');
  }
  return consumer;
}

function fromFile(path: string): ConsumerUses {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ConsumerUses;
  } catch {
    throw new MisuseError(`${path} cannot be read as JSON`);
  }
}

/** Whether a consumer reads the member of a row. */
export function isUsed(consumer: ConsumerUses, action: Action, row: MappingRow): boolean {
  const members = consumer.operations[action];
  return members === '*' || (members?.some((member) => names(row, member)) ?? false);
}

function responseRows(action: Action): MappingRow[] {
  return mappingOf(operations[action]).filter(({ side }) => side === 'response');
}

function names({ wire, model }: MappingRow, member: string): boolean {
  return wire === member || model === member || wire === `${member}[]` || model === `${member}[]`;
}
