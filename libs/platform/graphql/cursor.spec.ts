import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { AppError } from '@subrosa/kernel';
import { CursorSealer } from './cursor.js';

const sealer = new CursorSealer(randomBytes(32).toString('base64url'));
const other = new CursorSealer(randomBytes(32).toString('base64url'));

describe('a cursor', () => {
  it('holds the position it was made for, and does not show it', () => {
    const cursor = sealer.seal('people', ['Ines Ortega', 7]);
    expect(sealer.open('people', cursor)).toEqual(['Ines Ortega', 7]);
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('Ines');
  });

  it('is never the same twice', () => {
    expect(sealer.seal('people', [7])).not.toBe(sealer.seal('people', [7]));
  });

  it('gives the id to go on from, and none for the first page', () => {
    expect(sealer.idAfter('drafts', sealer.seal('drafts', ['an-id']))).toBe('an-id');
    expect(sealer.idAfter('drafts', null)).toBeNull();
    expect(sealer.idAfter('drafts', undefined)).toBeNull();
  });

  const changed = (cursor: string) => {
    const bytes = Buffer.from(cursor, 'base64url');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    return bytes.toString('base64url');
  };

  it.each([
    ['of another list', sealer.seal('cases', ['an-id'])],
    ['of another server', other.seal('drafts', ['an-id'])],
    ['that was changed', changed(sealer.seal('drafts', ['an-id']))],
    ['that is too short', 'AAAA'],
    ['that is empty', ''],
  ])('%s is refused as INVALID_INPUT', (_what, cursor) => {
    for (const read of [() => sealer.open('drafts', cursor), () => sealer.idAfter('drafts', cursor)]) {
      expect(read).toThrow(AppError);
      expect(read).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    }
  });
});
