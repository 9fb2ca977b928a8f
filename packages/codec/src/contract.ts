/**
 * What a contract file may say. A contract is plain data: it survives a JSON round trip, holds no code, and states wire
 * names exactly as the service spells them. Types, rules, JSON Schemas, pages, quotas and coverage all come from it.
 */

/** How much of a member may be shown in logs: `id` identifies an account, `url` is a signed address (a credential). */
export type RedactionClass = 'id' | 'url';

interface Described {
  /** What the member means, in our own words. */
  readonly description: string;
  /** A documented or constructed example, in wire form. */
  readonly examples?: readonly unknown[];
  /** Where a request member travels; response members have none. */
  readonly 'x-in'?: 'query' | 'form';
  /** What must not be logged. Absent: may be shown. */
  readonly 'x-redact'?: RedactionClass;
}

/** A statement of the page that readers do not enforce: the codec ignores it, and the verification of recordings warns. */
export interface Expected {
  /** The statement, as a sentence. */
  readonly description: string;
}

/** Text, to the byte. */
export interface StringSchema extends Described {
  readonly type: 'string';
  readonly pattern?: string;
  /** A text of a response that the page describes more narrowly than readers require. */
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
  /** Code to meaning, in our own words. */
  readonly 'x-enum-meanings'?: Readonly<Record<string, string>>;
  /** What the enumeration is about, wherever it is used; `description` says what this member means. */
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
  /** Other names of the item that a source has: read, and reported as unknown. */
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
  /** "At least one of": each entry requires one member more. */
  readonly anyOf?: readonly Requires[];
  readonly if?: When;
  readonly then?: Then;
  /** Other members than those listed may come, and are let through. */
  readonly 'x-open'?: true;
  /** What the page says about the members of a response together. */
  readonly 'x-expected'?: Expected & { readonly if: When; readonly then: ExpectedItems };
  /** How far pages reach by number. JSON Schema has no arithmetic, so this keyword is ours. */
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

/** The small subset of JSON Schema that contracts use, with keywords of their own. */
export type Schema = StringSchema | IntegerSchema | BooleanSchema | ArraySchema | ObjectSchema;

/** A point on which the vendor's own sources differ, and the reading that the contract takes. */
export interface Disagreement {
  readonly member: string;
  readonly claims: readonly string[];
  readonly taken: string;
}

/** Where the entries of a page are, in wire names. */
export interface ListContract {
  /** The list inside `Data`. `Data.Total` counts the entries of all pages. */
  readonly items: string;
  /** Members that no two entries have in common: an entry that a later page repeats is recognised by them. */
  readonly identity: readonly string[];
}

/**
 * How to find out what became of a request whose response was lost: in which list, and what an entry shows of the request. All names are
 * wire names; `Targets.Id` is the member `Id` of each struct in the list `Targets`.
 */
export interface LookupContract {
  /** The operation that lists the entries. */
  readonly list: string;
  /** Parameters of the list, and the member of the request that each takes its value from. */
  readonly filter: Readonly<Record<string, string>>;
  /** Members of an entry, and the member of the request that has the same value. Of lists, order and repetition do not count. */
  readonly same: Readonly<Record<string, string>>;
  /** What `Total` of an entry counts: the distinct values of that list in the request; 0: the request has no such list. */
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
  /** What a call does to the service: decides whether it may be sent again blindly. */
  readonly effect: 'read' | 'create' | 'delete';
  /** Calls a second that one account may make, all its RAM users together. */
  readonly queriesPerSecond: number;
  /** Calls a second that all accounts together may make, where the page names such a limit. */
  readonly queriesPerSecondOfAllAccounts?: number;
  readonly endpoint: {
    readonly host: string;
    /** URL schemes that the vendor's metadata allows. */
    readonly schemes: readonly ('https' | 'http')[];
    /** `only`: the page allows no other endpoint. `unstated`: the page names none. */
    readonly rule: 'only' | 'unstated';
  };
  /** Steps a caller goes through with this operation. */
  readonly usage: readonly string[];
  readonly request: ObjectSchema;
  readonly response: ObjectSchema;
  /** For a read that returns a list page by page. */
  readonly list?: ListContract;
  /** For a create or a delete. Without it, the outcome of a request whose response was lost stays unknown. */
  readonly lookup?: LookupContract;
  readonly disagreements: readonly Disagreement[];
  /** What no source says, or what surprises. */
  readonly notes: readonly string[];
}
