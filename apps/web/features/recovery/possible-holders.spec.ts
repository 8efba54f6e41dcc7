import { describe, expect, it } from '@jest/globals';
import { RequestError } from '../../graphql/request-error.js';
import { ceremonyProblems, possibleHolders } from './possible-holders.js';

const people = (...named: readonly (readonly [string, string])[]) => ({
  edges: named.map(([id, displayName]) => ({ node: { id: `m-${id}`, person: { id, displayName } } })),
});

describe('who can hold a share', () => {
  it('is each person once, by name, with the key that is known', () => {
    const held = possibleHolders(
      { directors: people(['d', 'Dora Marsh'], ['b', 'Ada Both']), officers: people(['b', 'Ada Both']) },
      [{ personId: 'd', publicKey: 'key' }],
    );
    expect(held).toEqual([
      { personId: 'b', displayName: 'Ada Both', publicKey: null },
      { personId: 'd', displayName: 'Dora Marsh', publicKey: 'key' },
    ]);
  });
});

describe('why a ceremony was refused', () => {
  const refused = (problems: unknown) =>
    new RequestError('RECOVERY_NOT_VALID', 'Not like this.', { problems });

  it('is told with every problem', () => {
    expect(ceremonyProblems(refused(['HOLDER_KEY_CHANGED', 'USED_BEFORE']))).toHaveLength(2);
  });

  it('is the sentence of the API where no problem is known', () => {
    expect(ceremonyProblems(refused(['SOMETHING_NEW']))).toEqual(['Not like this.']);
    expect(ceremonyProblems(null)).toEqual([]);
  });
});
