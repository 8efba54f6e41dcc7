import { describe, expect, it } from '@jest/globals';
import { isOfCase, namesCase } from './about-case.js';

const ID = '0192d3c4-0000-7000-8000-000000000001';
const OTHER = '0192d3c4-0000-7000-8000-000000000002';

const asked = { queryKey: ['ReviewPage', { id: ID }], state: {} };
const byNumber = { queryKey: ['CaseByNumber', { number: 4 }], state: { data: { caseByNumber: { id: ID } } } };
const list = { queryKey: ['Cases', {}], state: { data: { cases: { edges: [{ node: { id: ID } }] } } } };
const stranger = { queryKey: ['ReviewPage', { id: OTHER }], state: { data: { case: { id: OTHER } } } };

describe('what a cached answer is about', () => {
  it.each([
    ['asked by id', asked, true, true],
    ['found by number', byNumber, true, true],
    ['a list that has it', list, false, true],
    ['another case', stranger, false, false],
  ] as const)('%s', (_, query, isOf, names) => {
    expect(isOfCase(query, ID)).toBe(isOf);
    expect(namesCase(query, ID)).toBe(names);
  });
});
