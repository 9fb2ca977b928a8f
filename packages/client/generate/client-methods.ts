/** Generates the methods of a client with docblocks from the contracts, for editors that show them. */
import { modelName, operations } from '@iot-distribution/codec';
import type { Operation } from '@iot-distribution/codec/contract';

export function clientMethods(): string {
  const all = Object.values(operations);
  const types = all.flatMap(({ action }) => [`${action}Input`, `${action}Output`]).toSorted();
  return `// Generated from the contracts by \`pnpm generate\`; do not edit.
import type {
${types.map((name) => `  ${name},\n`).join('')}} from '@iot-distribution/codec';

/** One method per operation, named after it. \`Options\` are the options of a call. */
export interface ClientMethods<Options> {
${all.map(methodOf).join('\n')}}
`;
}

function methodOf(operation: Operation): string {
  const { action, summary, queriesPerSecond, usage, document } = operation;
  const lines = [
    summary,
    ...usage,
    `Quota: ${queriesPerSecond} calls per second for one account. ${repetition(operation)}`,
    `@see ${document}`,
  ];
  const docblock = lines.map((line) => `   * ${line.replaceAll('*/', '*\\/')}\n`).join('   *\n');
  return `  /**\n${docblock}   */\n  readonly ${modelName(action)}: (input: ${action}Input, options?: Options) => Promise<${action}Output>;\n`;
}

/** Describes the retries of an operation, by its effect. */
function repetition({ effect }: Operation): string {
  if (effect === 'read') return 'The client retries it after a transient failure.';
  if (effect === 'delete') return 'After a lost response, the call succeeds only if the job is proven to be deleted.';
  return 'After a lost response, the call rejects with `AmbiguousError`, unless a list shows that nothing was created; then the client sends it again.';
}
