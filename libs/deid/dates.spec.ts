import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData } from './index.js';

const { tagger: _tagger, ...lists } = defaultData();
const screener = createScreener(lists);
const marks = (text: string): string[] =>
  screener
    .screen({ sections: [{ key: 'a', text }] })
    .filter(({ kind }) => kind.startsWith('C_'))
    .map(({ from, to }) => text.slice(from, to));

describe('dates', () => {
  it.each([
    ['She came on March 3rd.', ['March 3rd']],
    ['We met 3/14 and again 4/2.', ['3/14', '4/2']],
    ['Seen on 3/14, 3/21 and 3/28.', ['3/14', '3/21', '3/28']],
    ['It was the 14th of June.', ['14th of June']],
    ['Since Mar 2024 he slept badly.', ['Mar 2024']],
    ['In early April she relapsed.', ['early April']],
    ['admitted march fourteenth twenty twenty four with panic', ['march fourteenth twenty twenty four']],
    ['the third of may was their wedding', ['third of may']],
    ['On Monday, March 4, she cried.', ['Monday, March 4']],
    ['Tuesday 5/7/24 at 3pm he called.', ['Tuesday 5/7/24']],
    ['DOB: 04/12/1987', ['04/12/1987']],
    ['dob 4-12-87', ['4-12-87']],
    ['D.O.B. 12 Apr 1987', ['12 Apr 1987']],
    ['Between March 3-7, 2024 she was away.', ['March 3-7, 2024']],
    ['from June 3 to July 12, 2023', ['June 3 to July 12, 2023']],
    ['2024-03-14T09:30:00Z log', ['2024-03-14T09:30:00Z']],
    ['20240314 was the file date.', ['20240314']],
    ['14.03.2024 um 9', ['14.03.2024']],
    ['Q3 2023 was hard.', ['Q3 2023']],
    ['In the fall of 2019 she moved; spring 2020 was worse.', ['fall of 2019', 'spring 2020']],
    ["Summer 2021 and winter of '22", ['Summer 2021', "winter of '22"]],
    ['on Christmas Eve they fought', ['Christmas Eve']],
    ['the day after Thanksgiving he left', ['the day after Thanksgiving']],
    ['During Ramadan he fasts and on Eid they met.', ['Ramadan', 'Eid']],
    ['Over Diwali she saw her mother.', ['Diwali']],
    ['at Juneteenth the family gathered', ['Juneteenth']],
    ['Her birthday is August 9.', ['August 9']],
    ['His birthday is on the 9th.', ['9th']],
    ['two days after the shooting', ['two days after the shooting']],
    ['the week of the funeral', ['the week of the funeral']],
    ['the morning after the accident she woke up screaming', ['the morning after the accident']],
    ['three weeks before the wedding', ['three weeks before the wedding']],
    ['He died on 9/11/2001 in New York.', ['9/11/2001']],
    ['She was born on the Fourth of July.', ['Fourth of July']],
    ['on January 6th and on Feb. 29', ['January 6th', 'Feb. 29']],
    ['Sept 11', ['Sept 11']],
    ['on the 3rd and the 17th of each month', ['3rd', '17th']],
    ['It happened on the 22nd.', ['22nd']],
    ['March, 2024', ['March, 2024']],
    ['Jan-Mar 2022', ['Jan-Mar 2022']],
    ['12th december 1990', ['12th december 1990']],
    ['5 de mayo de 2019', ['5 de mayo de 2019']],
    ['el 3 de junio', ['3 de junio']],
    ['Her anniversary is 6/21.', ['6/21']],
    ['since Easter Sunday 2022', ['Easter Sunday 2022']],
    ['on the ides of March', ['March']],
    ["New Year's Eve party", ["New Year's Eve"]],
    ['3rd March', ['3rd March']],
    ['March the 3rd', ['March the 3rd']],
    ['Appointment 4/15 @ 2:30pm', ['4/15']],
    ['5/6/24: client arrived late.', ['5/6/24']],
    ['6/7 - called client', ['6/7']],
    ['SOAP 3/18', ['3/18']],
    ['next appt 3/22 4pm', ['3/22']],
    ['On Sunday the 8th they fought.', ['8th']],
    ['On the 22nd she moved out.', ['22nd']],
    ['Seen 8/3, 8/10 and by phone.', ['8/3', '8/10']],
    ['| 1/6 | 14 |', ['1/6']],
    ['14/III/2024 was the visit', ['14/III/2024']],
  ])('%s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it.each([
    'It was nineteen eighty-seven when she left.',
    'Graduated in 1987 and moved in 2003.',
    'Last Tuesday she cancelled.',
    'On Tuesdays they meet. She comes every Wednesday.',
    'I may come and we march on. She may not. March forward. ',
    'April said that May is nice.',
    'He rated it 6/10, took 1/2 tablet, 3/4 done, 24/7 care, 50/50 split.',
    'the 1st session, the 2nd time, the 3rd floor, 5th grade',
    '03-14 she came',
    "'24 was bad",
    'He was deployed after 9/11.',
    'Call 911 or 988.',
    'the 3rd and 4th fingers and the 4th toe',
  ])('none in: %s', (text) => {
    expect(marks(text)).toEqual([]);
  });
});

describe('ages over 89', () => {
  it.each([
    ['born in 1931', ['1931']],
    ['He was born in 1931 and served.', ['1931']],
    ['his mother, b. 1928', ['1928']],
    ['DOB 1930', ['1930']],
    ['She is 91 years old.', ['91 years old']],
    ['my ninety-two-year-old neighbor', ['ninety-two-year-old']],
    ['he turned ninety in spring', ['ninety']],
    ['great-aunt is in her nineties', ['in her nineties']],
    ['a centenarian lives there', ['centenarian']],
    ['102 y/o male', ['102 y/o']],
    ['she is 95 and lives alone', ['95']],
    ['aged 97', ['97']],
    ['at age 93', ['93']],
    ['at 94, she still drives', ['94']],
    ['her 91st birthday', ['91st']],
    ['91 yo F', ['91 yo']],
    ['98-year old', ['98-year old']],
    ['ninety-five years of age', ['ninety-five years of age']],
    ['a hundred and one years old', ['a hundred and one years old']],
  ])('%s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it.each([
    'She was born in 1984.',
    'He is 95% sure. She is 90 minutes late. It is 98 degrees.',
    'grew up in the nineties; in the 90s',
    'born in 1856 in Freiberg',
    'She is 89 and he is 34.',
  ])('none in: %s', (text) => {
    expect(marks(text)).toEqual([]);
  });
});
