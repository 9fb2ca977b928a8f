import { decodeResponse, modelName, operations, type Action } from '@iot-distribution/codec';
import type { ObjectSchema, Schema } from '@iot-distribution/codec/contract';
import type { Handler } from './handler.ts';

type WireMembers = Readonly<Record<string, unknown>>;

/**
 * The default handler of an operation. It responds with the examples of the contract and changes nothing. A list has
 * one entry, on its first page.
 *
 * @throws {Error} if the examples are not a valid response; `handleRequest` reports it as InternalError
 */
export function exampleHandler<A extends Action>(action: A): Handler<A> {
  const { response, list } = operations[action];
  const success = { ...membersOf(response), Success: true, Code: undefined, ErrorMessage: undefined };
  return (input) => {
    const body = list === undefined ? success : { ...success, Data: onlyPage(success, list.items, input) };
    const decoded = decodeResponse(action, { body: JSON.stringify(body) });
    if (decoded.kind === 'failure') throw new Error(`the examples of ${action} are not a valid response`);
    return decoded.value;
  };
}

function membersOf({ properties }: ObjectSchema): WireMembers {
  return Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, exampleOf(member)]));
}

/** The wire value of the examples of a schema; `undefined` if it has none. */
function exampleOf(schema: Schema): unknown {
  const [example] = schema.examples ?? [];
  if (example !== undefined) return example;
  if (schema.type === 'object') {
    return membersOf(schema);
  }
  if (schema.type !== 'array') return undefined;
  const items = [exampleOf(schema.items)];
  return schema['x-item'] === undefined ? items : { [schema['x-item']]: items };
}

/** The examples of `Total` and `NextToken` would lead to pages that do not exist. */
function onlyPage(success: WireMembers, items: string, input: object): WireMembers {
  const page = { ...(success['Data'] as WireMembers), NextToken: undefined, Total: 1 };
  const currentPage = (input as Record<string, unknown>)[modelName('CurrentPage')] ?? 1;
  return currentPage === 1 ? page : { ...page, [items]: undefined };
}
