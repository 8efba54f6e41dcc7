import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_PROGRAMME } from '../clinics/index.js';
import { chooseProgramme } from './choose-programme.js';
import type { ChosenProgramme, OwnProgramme, ProgrammeChoice } from './choose-programme.js';

const plain: OwnProgramme = { id: 'plain', isPart2: false, isWholeClinic: false };
const part2: OwnProgramme = { id: 'part2', isPart2: true, isWholeClinic: false };
const whole: OwnProgramme = { id: 'whole', isPart2: true, isWholeClinic: true };
const none = { programmeId: NO_PROGRAMME };

describe('the programme of a new client record', () => {
  it.each<[string, readonly OwnProgramme[], ProgrammeChoice, ChosenProgramme]>([
    ['nothing to choose from', [], {}, none],
    ['none under Part 2, unsaid', [plain], {}, none],
    ['a programme of one’s own', [plain, part2], { programmeId: 'part2' }, { programmeId: 'part2' }],
    ['a programme without Part 2', [plain, part2], { programmeId: 'plain' }, { programmeId: 'plain' }],
    ['none, though one is under Part 2', [part2], { noProgramme: true }, none],
    ['unsaid, though one is under Part 2', [plain, part2], {}, { refusal: 'PROGRAMME_UNDECIDED' }],
    ['denied to be none', [part2], { noProgramme: false }, { refusal: 'PROGRAMME_UNDECIDED' }],
    ['another’s programme', [plain], { programmeId: 'part2' }, { refusal: 'PROGRAMME_NOT_OWN' }],
    ['the nil id', [plain], { programmeId: NO_PROGRAMME }, { refusal: 'PROGRAMME_NOT_OWN' }],
    ['the whole clinic', [whole], { programmeId: 'whole' }, { programmeId: 'whole' }],
    ['a part of a clinic under Part 2', [whole, part2], { programmeId: 'part2' }, { programmeId: 'part2' }],
    ['none in a clinic under Part 2', [whole], { noProgramme: true }, { refusal: 'PROGRAMME_COVERS_CLINIC' }],
    ['out of it', [whole, plain], { programmeId: 'plain' }, { refusal: 'PROGRAMME_COVERS_CLINIC' }],
  ])('%s', (_, own, choice, expected) => {
    expect(chooseProgramme(own, choice)).toEqual(expected);
  });

  it('is not both one and none', () => {
    expect(() => chooseProgramme([plain], { programmeId: 'plain', noProgramme: true })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    );
  });

  it('leaves Part 2 only by the author’s word', () => {
    const own = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), isPart2: fc.boolean(), isWholeClinic: fc.boolean() }),
    );
    fc.assert(
      fc.property(own, (programmes) => {
        const chosen = chooseProgramme(programmes, {});
        if ('programmeId' in chosen) expect(programmes.every(({ isPart2 }) => !isPart2)).toBe(true);
      }),
    );
  });
});
