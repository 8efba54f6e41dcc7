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

describe('addresses', () => {
  it.each([
    ['She lives at 4418 Quarrystone Road, Apt. 12B, with her son.', '4418 Quarrystone Road, Apt. 12B'],
    [
      'Mail goes to 77 Fennimore Ave Unit 4, Dunhollow, OR 97399.',
      '77 Fennimore Ave Unit 4, Dunhollow, OR 97399',
    ],
    ['Home: 9 Hatherby Mews, Little Orrin, Kent TN29 9ZZ', '9 Hatherby Mews, Little Orrin, Kent TN29 9ZZ'],
    ['He moved to 310 Baldry Crescent, Moncreith, ON K9Z 4W4.', '310 Baldry Crescent, Moncreith, ON K9Z 4W4'],
    ['at 15 Wirrabilla Parade, Tannum NSW 2999', '15 Wirrabilla Parade, Tannum NSW 2999'],
    ['Her flat is at 16 rue des Lavandières in the old town.', '16 rue des Lavandières'],
    [
      'Adresse: 4, avenue de la Grange Basse, 69999 Villeplane',
      '4, avenue de la Grange Basse, 69999 Villeplane',
    ],
    ['Anschrift: Lindenhofstraße 12a, 99999 Grünwede', 'Lindenhofstraße 12a, 99999 Grünwede'],
    ['He stayed at Obere Mühlgasse 9 that year.', 'Obere Mühlgasse 9'],
    ['Their shop is in Via Giuseppe Ferrante 27, Castelnovo.', 'Via Giuseppe Ferrante 27, Castelnovo'],
    ['Calle de los Olmos 118, Villarenda', 'Calle de los Olmos 118, Villarenda'],
    ['Rua Marquês de Alvorada 455, Jardim Belo', 'Rua Marquês de Alvorada 455, Jardim Belo'],
    ['ul. Kasztanowa 14, 00-999 Nowogard', 'ul. Kasztanowa 14, 00-999 Nowogard'],
    ['the house at Søndre Engvej 22 in Ballerup', 'Søndre Engvej 22'],
    ['Lehtopolku 8, 99999 Koivula', 'Lehtopolku 8, 99999 Koivula'],
    ['Hársfa utca 31, Kisvárda', 'Hársfa utca 31, Kisvárda'],
    ['Send it to P.O. Box 8812, Larkmoor, ID 83999', 'P.O. Box 8812, Larkmoor, ID 83999'],
    ['USS Merriweather\nFPO AP 96999', 'USS Merriweather\nFPO AP 96999'],
    [
      'We met at the corner of Thornbury Street and Vale Road.',
      'the corner of Thornbury Street and Vale Road',
    ],
    ['The office is at Fifth and Larkin Street now.', 'Fifth and Larkin Street'],
    ['she lives at 212 birch hollow road with him', '212 birch hollow road'],
    ['Suite 300, 88 Pemberly Drive', 'Suite 300, 88 Pemberly Drive'],
    [
      '1204 Calder Ridge\n Apt. 7\n Westonbrook\n Norway 4444',
      '1204 Calder Ridge\n Apt. 7\n Westonbrook\n Norway 4444',
    ],
    ['postcode 2914', '2914'],
    ['zip: 394 13', '394 13'],
    ['off Route 9 behind the barn', 'Route 9'],
    ['RR 2 Box 118A', 'RR 2 Box 118A'],
  ])('are taken whole: %s', (text, expected) => {
    expect(places(text)).toContain(expected);
  });

  it.each([
    'He gave 2 of the Rules of Court as an example.',
    'She took 3 Tylenol 500 and slept for 12 hours.',
    'It was a twenty minute drive and a two lane road.',
    'The PHQ-9 went from 14 to 9 over 6 sessions.',
    'He stood in the corner of the room and looked away.',
    'On 14 March 2024 she scored 12 Points.',
    'A 6 week course of 5 visits, 3 times in the street.',
    'In 2016 the District Court heard 4 Family Court matters.',
    'The client walked 2 miles down the road.',
    'She rated it 7 out of 10 on the way home.',
  ])('are not seen in: %s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
