import { EVENT, FULL_MONTH, HOLIDAY, YEAR } from './date-words.js';
import type { PatternRule } from './pattern-rule.js';

type Form = (body: string, confidence: number, flags?: string) => PatternRule;

const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several|some|a couple(?: of)?)';
const SPAN = '(?:minutes?|hours?|days?|nights?|weeks?|months?|weekends?)';
const PART = '(?:day|night|morning|evening|afternoon|week|weekend|month|anniversary|eve|date|aftermath)';
const WHOSE = "(?:the|her|his|their|our|my|that|this|[A-Z][a-z]{1,20}'s)";
const SEASON = '(?:spring|summer|autumn|fall|winter)';

/** Beginnings of the names of feasts, to pass by text without one at little cost. */
const HOLIDAY_HINT =
  /Da(?:y|ys)|Christ|Xmas|X-mas|giving|Hallow|Easter|Sunday|Pentec|Ash W|Lent|Mardi|Advent|Epiph|New Y|Fool|July|Friday|anuk|Kippur|Rosh|Passov|Purim|Sukk|Shav|Ramad|Eid|Ashura|Diwali|Deepa|Holi|Navra|Vesak|Tet|Nowruz|Songk|Kwanz|Junet|Mayo|Muertos|Dead|Noche|Midsum|christ|xmas|ksgiving|hallow|easter|ew year|alentine|atrick|thers?'?s? day|orial day|bou?r day|esident|july|ood friday|anukah?|assover|amadan|wanza|unetee|eterans|inco de|bowl/;
const EVENT_HINT = new RegExp(EVENT, 'i');

/** Quarters, seasons and holidays with their year or a cue, and days told by an event that others can date. */
export function relativeDateRules(form: Form): PatternRule[] {
  const holiday = (body: string, confidence: number): PatternRule => ({
    ...form(body, confidence, 'gd'),
    needs: HOLIDAY_HINT,
    code: 'HOLIDAY',
  });
  const byEvent = (body: string): PatternRule => ({
    ...form(body, 0.6),
    needs: EVENT_HINT,
    code: 'EVENT_DATE',
  });
  return [
    {
      needs: /spring|summer|autumn|fall|winter|holiday|school year/i,
      ...form(
        `(?:${SEASON}|holiday|school year)(?: semester| term| quarter| break)?(?: of|,)? ${YEAR}`,
        0.75,
      ),
    },
    form('[QT][1-4](?: of|,)?[ -]?(?:19|20)\\d\\d', 0.8),
    form('(?:19|20)\\d\\d[ -]?Q[1-4]', 0.8, 'gd'),
    form(`(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:quarter|half) of (?:19|20)\\d\\d`, 0.75),
    holiday(`${HOLIDAY}(?: of|,)? ${YEAR}`, 0.8),
    holiday(
      `(?:[Ll]ast|[Tt]his|[Nn]ext|[Oo]n|[Ss]ince|[Bb]efore|[Aa]fter|[Pp]ast|[Aa]round|[Oo]ver|[Dd]uring|[Bb]y|[Aa]t|[Uu]ntil|[Tt]hrough|[Ff]or|of) (?:the )?(?<value>${HOLIDAY}(?:,? (?:of )?${YEAR})?)`,
      0.6,
    ),
    holiday(
      `(?<value>${HOLIDAY})(?= (?:morning|night|evening|afternoon|weekend|week|dinner|party|break|lunch|mass|service))`,
      0.55,
    ),
    holiday(`(?:the )?(?:day|night|morning|week|weekend) (?:before|after|of) ${HOLIDAY}`, 0.65),
    byEvent(
      `${COUNT} ${SPAN} (?:after|before|following|prior to|since|from|post) ${WHOSE} (?:[A-Za-z'-]{2,20} ){0,2}?${EVENT}`,
    ),
    byEvent(
      `(?:the )?(?:very |same |first |last )?${PART} (?:after|before|of|following) ${WHOSE} (?:[A-Za-z'-]{2,20} ){0,2}?${EVENT}`,
    ),
    byEvent(`the (?<value>${FULL_MONTH}) ${EVENT}`),
  ];
}
