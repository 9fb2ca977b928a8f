import * as fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { oneTree } from '../../test/arbitraries.ts';
import { canonicalQuery, flatten, percentEncode, signV1, unflatten } from '../index.ts';

describe('flatten and unflatten', () => {
  it.each([
    ['texts', { A: 'a', B: '' }, { A: 'a', B: '' }],
    ['a list', { DeviceName: ['a', 'b'] }, { 'DeviceName.1': 'a', 'DeviceName.2': 'b' }],
    [
      'structs in a list',
      { TargetInstanceConfig: [{ TargetInstanceId: 'i' }, { TargetInstanceId: 'j', Note: '' }] },
      {
        'TargetInstanceConfig.1.TargetInstanceId': 'i',
        'TargetInstanceConfig.2.TargetInstanceId': 'j',
        'TargetInstanceConfig.2.Note': '',
      },
    ],
    ['lists in a list', { L: [['a', 'b'], ['c']] }, { 'L.1.1': 'a', 'L.1.2': 'b', 'L.2.1': 'c' }],
    ['lists in structs', { O: { L: [{ K: ['a'] }] } }, { 'O.L.1.K.1': 'a' }],
    ['texts around a struct', { L: ['a', { K: 'b' }, 'c'] }, { 'L.1': 'a', 'L.2.K': 'b', 'L.3': 'c' }],
    ['names that this API does not use', { 'é ~': '1', 'a-b_c': '2' }, { 'é ~': '1', 'a-b_c': '2' }],
    ['names of which only some are numbers', { L: { 1: 'a', x: 'b' } }, { 'L.1': 'a', 'L.x': 'b' }],
    ['nothing', {}, {}],
  ])('write and read %s', (_, tree, flat) => {
    expect(flatten(tree)).toEqual(flat);
    expect(unflatten(flat)).toEqual(tree);
    expect(flatten(flat)).toEqual(flat);
  });

  it.each([
    ['null and undefined', { A: null, B: undefined, C: { D: null } }, {}],
    ['empty lists and structs', { A: [], B: {}, C: [{}, []] }, {}],
    [
      'numbers, booleans and digits',
      { N: 1.5, T: true, F: false, B: 9_007_199_254_740_993n },
      { N: '1.5', T: 'true', F: 'false', B: '9007199254740993' },
    ],
    ['an empty struct that keeps its place', { L: [{}, { K: 'k' }] }, { 'L.2.K': 'k' }],
    ['what comes from another realm', runInNewContext("({ A: { B: 'a' } })"), { 'A.B': 'a' }],
    ['what has no prototype', Object.assign(Object.create(null), { A: 'a' }), { A: 'a' }],
  ])('flatten accepts %s', (_, tree, want) => {
    expect(flatten(tree)).toEqual(want);
  });

  it('take 32 levels', () => {
    let tree: Record<string, unknown> = { S: 'a' };
    for (let depth = 1; depth < 32; depth++) tree = { S: tree };
    const name = Array.from({ length: 32 }, () => 'S').join('.');
    expect(flatten(tree as never)).toEqual({ [name]: 'a' });
    expect(unflatten({ [name]: 'a' })).toEqual(tree);
    let list: unknown = 'a';
    for (let depth = 0; depth < 32; depth++) list = [list];
    expect(flatten({ L: list } as never)).toEqual({ [`L${'.1'.repeat(32)}`]: 'a' });
  });

  it('keep 10,000 names in their order, in both directions', () => {
    const DeviceName = Array.from({ length: 10_000 }, (_, index) => `device-${index}`);
    const flat = flatten({ ProductKey: 'p', DeviceName, Strategy: 1 });
    const names = DeviceName.map((_, index) => `DeviceName.${index + 1}`);
    expect(Object.keys(flat)).toEqual(['ProductKey', ...names, 'Strategy']);
    expect(names.map((name) => flat[name])).toEqual(DeviceName);
    expect(unflatten(flat)).toEqual({ ProductKey: 'p', DeviceName, Strategy: '1' });
  });

  it('sort 10,000 names as text, DeviceName.10 before DeviceName.2', () => {
    const DeviceName = Array.from({ length: 10_000 }, (_, index) => `d${index}`);
    const flat = flatten({ DeviceName });
    const got = canonicalQuery(flat).split('&');
    expect(got).toEqual(
      Object.keys(flat)
        .toSorted()
        .map((name) => `${name}=${flat[name]}`),
    );
    expect(got.slice(0, 3)).toEqual(['DeviceName.1=d0', 'DeviceName.10=d9', 'DeviceName.100=d99']);
    expect(canonicalQuery({ DeviceName }).split('&')).toEqual(got);
    const operation = { Action: 'CreateDeviceDistributeJob', Version: '2018-01-20' };
    const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
    const signed = signV1({ method: 'POST', parameters: { ...operation, DeviceName }, credentials });
    expect(signed.canonicalQuery).toContain(got.join('&'));
  });

  it.each([
    ['a name between a list and its items', { L: ['a', 'b'], 'L-': 'c', 'L.': 'd', L0: 'e' }],
    ['one between the items', { L: ['a', 'b'], 'L.1-': 'c', 'L.10': 'd', 'L.1x': 'e' }],
    ['one between a struct and its members', { O: { K: { M: 'a' }, 'K-': 'b' }, 'O!': 'c' }],
    ['a text and a list of one name', { 'A.B': 'a', A: { B: ['b', 'c'] }, 'A.B-': 'd' }],
    ['texts around a struct', { L: ['a', { K: 'b' }, 'c', ['d']], 'L.1-': 'e' }],
    ['names in other scripts', { é: '1', '~z': '2', '～': '3', '😀': ['4'], Z: '5' }],
  ])('are sorted by whole names, with %s', (_, tree) => {
    const flat = flatten(tree);
    const want = Object.keys(flat)
      .toSorted()
      .map((name) => [name, flat[name] ?? ''].map(percentEncode).join('='))
      .join('&');
    expect(canonicalQuery(tree)).toBe(want);
    expect(canonicalQuery(flat)).toBe(want);
  });

  it('are inverse to each other for any tree of strings', () => {
    fc.assert(
      fc.property(oneTree, (tree) => {
        expect(unflatten(flatten(tree))).toEqual(tree);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
