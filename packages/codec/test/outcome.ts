/** The outcome of decoding a response, in one line, for tables of inputs. */
import {
  ContractError,
  decodeResponse,
  isDistributionError,
  type Action,
  type DecodeOptions,
  type Outputs,
  type WireResponse,
} from '../src/index.ts';

export interface Outcome<A extends Action> {
  /** `success`, `failure service iot.x.y`, `DecodeError InvalidXml`, `ContractError UnexpectedType /Data/Total` … */
  readonly line: string;
  readonly value?: Outputs[A];
  readonly unknownMembers?: readonly string[];
  readonly error?: Error;
}

/** Rethrows errors that are not from this package: a crash is not an outcome. */
export function outcomeOf<A extends Action>(action: A, response: WireResponse, options?: DecodeOptions): Outcome<A> {
  const { stackTraceLimit } = Error;
  try {
    // Tests expect hundreds of thousands of errors, and a stack takes longer than the decoding.
    Error.stackTraceLimit = 0;
    const answer = decodeResponse(action, response, options);
    if (answer.kind === 'failure') return { line: `failure ${answer.layer} ${answer.code}` };
    return { line: 'success', value: answer.value, unknownMembers: answer.unknownMembers };
  } catch (error) {
    if (!isDistributionError(error)) {
      // Again, for the stack.
      Error.stackTraceLimit = stackTraceLimit;
      decodeResponse(action, response, options);
      throw error;
    }
    const pointer = error instanceof ContractError ? ` ${error.pointer}` : '';
    return { line: `${error.name} ${error.code}${pointer}`, error };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
