/**
 * The form of a contract file. A contract is plain data: it survives a JSON round trip, contains no code, and has the wire
 * names exactly as the service spells them. Types, rules, JSON Schemas, pages, quotas and coverage all derive from it.
 */

/** How much of a member may be shown in logs: `id` identifies an account, `url` is a signed URL (a credential). */
export type RedactionClass = 'id' | 'url';

interface Described {
  /** The meaning of the member, in the project's words. */
  readonly description: string;
  /** A documented or constructed example, in wire form. */
  readonly examples?: readonly unknown[];
  /** Where a request member is sent; response members have none. */
  readonly 'x-in'?: 'query' | 'form';
  /** What must not be logged. Absent: may be shown. */
  readonly 'x-redact'?: RedactionClass;
}

/** A statement of the vendor's page that readers do not enforce: the codec ignores it, and the verification of recordings warns. */
export interface Expected {
  /** The statement, as a sentence. */
  readonly description: string;
}

/** Text, byte for byte. */
export interface StringSchema extends Described {
  readonly type: 'string';
  readonly pattern?: string;
  /** The page describes this text of a response more narrowly than readers require. */
  readonly 'x-expected'?: Expected & { readonly pattern: string };
}

/** A whole number, or a code of an enumeration. */
export interface IntegerSchema extends Described {
  readonly type: 'integer';
  /** The vendor's Integer is `int32`, its Long is `int64`. */
  readonly format: 'int32' | 'int64';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: number;
  /** Name of the enumeration this integer is a code of; it becomes a type and a constant. */
  readonly title?: string;
  /** Code to name, of an enumeration. The set is open at run time: an unknown code is kept as `unrecognized:<code>`. */
  readonly 'x-enum-names'?: Readonly<Record<string, string>>;
  /** Code to meaning, in the project's words. */
  readonly 'x-enum-meanings'?: Readonly<Record<string, string>>;
  /** What the enumeration describes, wherever it is used; `description` says what this member means. */
  readonly 'x-enum-summary'?: string;
}

/** True or false. */
export interface BooleanSchema extends Described {
  readonly type: 'boolean';
}

/** A list. */
export interface ArraySchema extends Described {
  readonly type: 'array';
  readonly items: Schema;
  /** Response lists are wrapped: the name of the one key (JSON) or of each element (XML) inside the wrapper. */
  readonly 'x-item'?: string;
  /** Other names of the item in some sources: read, and reported as unknown. */
  readonly 'x-item-aliases'?: readonly string[];
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A struct, with the rules between its members. */
export interface ObjectSchema extends Described {
  readonly type: 'object';
  /** Name of its type, for structs inside a request or a response. Two structs of one name have the same members. */
  readonly title?: string;
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  /** "At least one of": each entry requires one more member. */
  readonly anyOf?: readonly Requires[];
  readonly if?: When;
  readonly then?: Then;
  /** Members that are not listed are allowed. */
  readonly 'x-open'?: true;
  /** What the page states about several members of a response. */
  readonly 'x-expected'?: Expected & { readonly if: When; readonly then: ExpectedItems };
  /** The limit of page numbers. JSON Schema has no arithmetic, so this is a custom keyword. */
  readonly 'x-offset-limit'?: OffsetLimit;
}

interface Requires {
  readonly required: readonly string[];
}

interface When {
  readonly properties: Readonly<Record<string, { readonly const: number }>>;
  readonly required: readonly string[];
}

interface Then {
  readonly properties: Readonly<Record<string, { readonly maxItems: number }>>;
}

interface ExpectedItems {
  readonly properties: Readonly<Record<string, { readonly minItems: number; readonly maxItems: number }>>;
}

/** `pageSize * (currentPage - 1)` may be at most `maximum`, unless the member `unless` is given. */
export interface OffsetLimit {
  readonly pageSize: string;
  readonly currentPage: string;
  readonly unless: string;
  readonly maximum: number;
}

/** The small subset of JSON Schema that contracts use, with custom keywords. */
export type Schema = StringSchema | IntegerSchema | BooleanSchema | ArraySchema | ObjectSchema;

/** A point on which the vendor's sources differ, and the reading that the contract uses. */
export interface Disagreement {
  readonly member: string;
  readonly claims: readonly string[];
  readonly taken: string;
}

/** Where the entries of a page are, in wire names. */
export interface ListContract {
  /** The list inside `Data`. `Data.Total` counts the entries of all pages. */
  readonly items: string;
  /** Members that identify an entry: they show when a later page repeats one. */
  readonly identity: readonly string[];
}

/**
 * How to find the outcome of a request whose response was lost: in which list, and which members of an entry show the request. All names are
 * wire names; `Targets.Id` is the member `Id` of each struct in the list `Targets`.
 */
export interface LookupContract {
  /** The operation that lists the entries. */
  readonly list: string;
  /** Parameters of the list, and the member of the request that each takes its value from. */
  readonly filter: Readonly<Record<string, string>>;
  /** Members of an entry, and the member of the request that has the same value. Of lists, order and repetition do not count. */
  readonly same: Readonly<Record<string, string>>;
  /** The list of the request whose distinct values `Total` of an entry counts; 0: the request has no such list. */
  readonly total?: string | 0;
  /** Whether a list without such an entry shows that there is none. `false`: no source says that the list has them. */
  readonly showsAbsence: boolean;
}

/** The contract of one operation. */
export interface Operation {
  readonly action: string;
  readonly summary: string;
  /** The vendor's page about it. */
  readonly document: string;
  /** What a call does to the service: decides whether it may be sent again without a lookup. */
  readonly effect: 'read' | 'create' | 'delete';
  /** Calls per second for one account, all its RAM users together. */
  readonly queriesPerSecond: number;
  /** Calls per second for all accounts together, where the page names such a limit. */
  readonly queriesPerSecondOfAllAccounts?: number;
  readonly endpoint: {
    readonly host: string;
    /** URL schemes that the vendor's metadata allows. */
    readonly schemes: readonly ('https' | 'http')[];
    /** `only`: the page allows no other endpoint. `unstated`: the page names none. */
    readonly rule: 'only' | 'unstated';
  };
  /** Steps for a caller of this operation. */
  readonly usage: readonly string[];
  readonly request: ObjectSchema;
  readonly response: ObjectSchema;
  /** For a read that returns a paginated list. */
  readonly list?: ListContract;
  /** For a create or a delete. Without it, the outcome of a request whose response was lost stays unknown. */
  readonly lookup?: LookupContract;
  readonly disagreements: readonly Disagreement[];
  /** What no source documents, or what is surprising. */
  readonly notes: readonly string[];
}
