/** Other JSON readers: both keep long integers, which `JSON.parse` rounds. */
import { createRequire } from 'node:module';
import { parse, parseNumberAndBigInt } from 'lossless-json';

const require = createRequire(import.meta.url);
const jsonBigintPackage = require('json-bigint') as { parse(text: string): unknown };

/** The reader of `pop-core`. */
export const jsonBigint = (text: string): unknown => jsonBigintPackage.parse(text);

export const losslessJson = (text: string): unknown => parse(text, undefined, parseNumberAndBigInt);
