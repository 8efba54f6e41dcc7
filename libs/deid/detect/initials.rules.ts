import type { PatternRule } from './pattern-rule.js';

/** Letters with full stops that are no one's initials. */
const ABBREVIATIONS = new Set(
  'us usa uk la ny nyc dc md phd am pm ad bc ce ba bs ma ms rn np pa do od jd aa na ga oa er ed iq tv ok pt ot st ie eg si hi po ps id va hr pr cv eu un pto rsvp asap aka dob poc w e n s p'.split(
    ' ',
  ),
);

const DOTTED = '[A-Z]\\.(?: ?[A-Z]\\.){1,2}';
const ONE_OR_MORE = '[A-Z]\\.(?: ?[A-Z]\\.?){0,2}';
const isInitials = (value: string): boolean => !ABBREVIATIONS.has(value.replace(/[. ]/g, '').toLowerCase());

const initials = (source: string, code: PatternRule['code'], confidence: number): PatternRule => ({
  kind: 'A_NAME',
  code,
  confidence,
  needs: /(?:^|[^A-Za-z])[A-Z]\./,
  pattern: new RegExp(source, 'dg'),
  accept: isInitials,
});

const PERSON =
  '[Pp]artner|[Hh]usband|[Ww]ife|[Ss]pouse|[Ss]on|[Dd]aughter|[Mm]other|[Ff]ather|[Ss]ister|[Bb]rother|[Mm]om|[Dd]ad|[Ff]riend|[Bb]oyfriend|[Gg]irlfriend|[Ff]ianc[eé]e?|[Ee]x|[Ss]igned|[Ii]nitials?:?|[Nn]amed|[Cc]alled|[Rr]oommate|[Bb]oss|[Tt]eacher|[Cc]ousin|[Nn]iece|[Nn]ephew|[Aa]unt|[Uu]ncle|[Cc]oworker|[Cc]olleague|Mr\\.?|Mrs\\.?|Ms\\.?|Mx\\.?|Dr\\.?|Sr\\.?|Sra\\.?';

const ROLE =
  '[Cc]lient|[Pp]atient|[Pp]t\\.?|[Cc]t\\.?|[Ss]upervis(?:or|ee)|[Tt]herapist|[Cc]linician|by|with|and|for';

/** Initials that stand for a name: after who it is, before what a person does or has, or as a signature. */
export const INITIALS_RULES: readonly PatternRule[] = [
  initials(`(?<![\\w.])(?<cue>${PERSON}),? \\(?(?<value>${ONE_OR_MORE})(?![A-Za-z\\d])`, 'KIN', 0.85),
  initials(`(?<![\\w.])(?<cue>${ROLE}),? \\(?(?<value>${DOTTED})(?![A-Za-z\\d])`, 'KIN', 0.8),
  initials(`(?<![\\w.])(?<value>[A-Z]\\.(?: ?[A-Z]\\.){0,2})(?='s )`, 'PERSON_VERB', 0.7),
  initials(
    `(?<![\\w.])(?<value>${DOTTED})(?=,? (?:\\d{1,2}[ ,-]|(?<cue>said|says|told|tells|asked|asks|reports|reported|denies|denied|states|stated|describes|described|feels|felt|thinks|wants|wanted|cried|came|attended|presents|presented|is a|was a|who|has been|had been)(?![a-z])))`,
    'PERSON_VERB',
    0.75,
  ),
  initials(
    `(?<=(?:^|\\n) ?(?:[Tt]hx|[Tt]hanks|[Bb]est|[Rr]egards|[Ss]incerely|[Cc]heers|[Ww]armly|[Ll]ove|[Ss]igned|Yours)[,.!]? {0,2}\\n? ?[-~]? ?)(?<value>${ONE_OR_MORE})(?= ?(?:\\n|$))`,
    'SIGNATURE',
    0.85,
  ),
];
