import { describe, expect, it } from '@jest/globals';
import { gapsOf } from './gaps.mjs';

const found = { path: 'cases/case', name: 'CaseRepository', methods: ['list', 'nextNumber'] };
const call = (): unknown[] => [];

describe('the catalogue of repository calls', () => {
  it('has no gap while every method has a call', () => {
    expect(gapsOf(found, { calls: { list: call, nextNumber: call } })).toEqual([]);
  });

  it('names a new method, a vanished one, and every method of a class it does not know', () => {
    expect(gapsOf(found, { calls: { list: call, gone: call } })).toEqual([
      expect.stringContaining('CaseRepository.nextNumber has no call'),
      expect.stringContaining('CaseRepository has no method gone'),
    ]);
    expect(gapsOf(found, undefined)).toHaveLength(2);
  });
});
