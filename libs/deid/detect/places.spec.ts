import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData } from '../index.js';

// The rules alone: what the tagger adds is measured elsewhere.
const { tagger: _, ...lists } = defaultData();
const screener = createScreener(lists);
const places = (text: string): string[] =>
  screener
    .screen({ sections: [{ key: 'a', text }] })
    .filter(({ kind }) => kind === 'B_GEOGRAPHY')
    .map(({ from, to }) => text.slice(from, to));

describe('places', () => {
  it.each([
    ['They settled in Dunhollow, OR last spring.', 'Dunhollow, OR'],
    ['She is from Carrowmore, Ireland.', 'Carrowmore, Ireland'],
    ['He flew to Portland, Oregon for the funeral.', 'Portland, Oregon'],
    ['He grew up in Wexcombe with two aunts.', 'Wexcombe'],
    ['the city of Brannockville', 'Brannockville'],
    ['ten miles north of Larkmoorton', 'Larkmoorton'],
    ['She took her niece to Lake Winnokeeta.', 'Lake Winnokeeta'],
    ['near the Anthony Gap', 'Anthony Gap'],
    ['They camped in the Carrowan mountains.', 'Carrowan mountains'],
    ['He was arrested in Orrindale County.', 'Orrindale County'],
    ['Her cousin lives at Fort Merrowick.', 'Fort Merrowick'],
    ['We drove past Mt. Harrowgate.', 'Mt. Harrowgate'],
    ['She rents at Pinewick Apartments.', 'Pinewick Apartments'],
    ['He landed at Orrin Bluff Airport.', 'Orrin Bluff Airport'],
    ['They fish in Whitmore Creek.', 'Whitmore Creek'],
    ['She was a proud Bostonian once.', 'Bostonian'],
    ['He moved to NYC at nineteen.', 'NYC'],
    ['he moved from modesto to turlock', 'modesto'],
    ['he moved from modesto to turlock', 'turlock'],
    ['she grew up in wexcombe with two aunts', 'wexcombe'],
    ['works for the city of grand rapids', 'grand rapids'],
    ['on little orrin lake in december', 'little orrin lake'],
    ['in drug court of stearnsby county', 'stearnsby county'],
    ['went to the old apt on calder ave', 'calder ave'],
    ['he crashed on birch hollow road', 'birch hollow road'],
    ['the store on w. 25th', 'w. 25th'],
    ['an accident on 880 last year', '880'],
    ['traffic on the 405, again', '405'],
    ['born in San Ysidro del Norte', 'San Ysidro del Norte'],
    ['Welcome to East Turlock.', 'East Turlock'],
    ['from Peru Corners to Poland Mills', 'Poland Mills'],
    ['lot 22, Quarry Trailer Park, 99866', 'Quarry Trailer Park, 99866'],
    ['waiting on 8th & harlow', '8th & harlow'],
    ['her flat on Quarry Street', 'Quarry Street'],
  ])('are found in: %s', (text, expected) => {
    expect(places(text)).toContain(expected);
  });

  it.each([
    'She moved to California and then to Mexico.',
    'She lives in fear, in a small town, in recovery.',
    'He was born in Canada and raised in the United States.',
    'They came from Africa and speak French.',
    'He walked on the street, down a dirt road and off the main road.',
    'Her mother lives in assisted living near the river.',
    'We talked about life in general, in session and at home.',
    'Progress in Phase 2 was slow; she is in Group.',
    'He drove for 20 minutes on the highway.',
    'The Ohio plate was noted on his Honda Pilot, Ohio plate and all.',
    'she is from a large family and moved to foster care at five',
    'He scored in Level II and in Cluster B.',
    'She went from Zoloft to Lexapro.',
  ])('are not seen in: %s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
