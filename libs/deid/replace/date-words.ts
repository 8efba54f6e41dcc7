import { countWord } from './calendar-words.js';
import { isDateLabel } from './date-labels.js';
import type { ParsedDate } from './parse-date.js';
import { capital, eating, isBeforeNoun, only } from './put-in-place.js';
import type { Place, Wording } from './put-in-place.js';
import { isBirth } from './date-cues.js';
import type { DateStyle, Timeline } from './timeline.js';

/** What the words for a date are made with. */
export interface Dating {
  readonly timeline: Timeline;
  readonly style: Exclude<DateStyle, 'SHIFTED'>;
}

/** Weeks are counted for two years; after that they say too little and too much. */
const WEEKS_COUNTED = 104;

const LEAD =
  /(?:(?<![a-z])(?<prep>on|in|over|during|at)\s)?(?:(?<![a-z])(?<det>the|this|that|last|next|past|every|each|a|an)\s)?(?:(?<![a-z])(?<week>week|month|weekend|day|morning|evening|night|afternoon) of\s)?$/i;
/** After one of these a point in time follows without "in". */
const AFTER_THESE =
  /(?:^|(?<![a-z])(?:on|in|at|by|of|to|and|or|for|from|than|since|until|till|before|after|around|about|about|through|thru|between|during|dated|date|dates|due|the|a|an|this|that|last|next|approximately|circa|early|late|mid|as|next|every|each|via|per|re|with) )$/i;

/** The words for a date in its place: a week or month of treatment, an interval, a year for a birth, or "that month". */
export function dateWording(text: string, parsed: ParsedDate | undefined, around: Place & Dating): Wording {
  if (!parsed) return unread(text, around);
  if (parsed.isHoliday) return holiday(around);
  if (isBirth({ text, ...around })) return birth(text, parsed, around);
  const [first] = parsed.points;
  const day = first && around.timeline.dayOf(parsed, first);
  const hasDay = first?.day !== undefined;
  const { anchor } = around.timeline;
  if (day === undefined || anchor === undefined) return unresolved(parsed, around);
  const days = hasDay ? day - anchor : monthsFrom(day, anchor);
  if (days < 0) return before(-days, around);
  const end = parsed.points.at(-1);
  const last = end && parsed.points.length > 1 ? around.timeline.dayOf(parsed, end) : undefined;
  return around.style === 'WEEKS' ? counted({ hasDay, day, last, anchor }, around) : later(days, around);
}

/** A month is taken by its distance in months, so that the one of the anchor counts as now. */
function monthsFrom(day: number, anchor: number): number {
  return Math.round(monthGap(day, anchor) * 30.44);
}

function monthGap(day: number, anchor: number): number {
  const a = new Date(day * 86_400_000);
  const b = new Date(anchor * 86_400_000);
  return (a.getUTCFullYear() - b.getUTCFullYear()) * 12 + a.getUTCMonth() - b.getUTCMonth();
}

interface Counted {
  readonly hasDay: boolean;
  readonly day: number;
  /** The last day of a range. */
  readonly last: number | undefined;
  readonly anchor: number;
}

function counted({ hasDay, day, last, anchor }: Counted, around: Place & Dating): Wording {
  if (day - anchor >= WEEKS_COUNTED * 7) return later(day - anchor, around);
  const unit = hasDay ? 'week' : 'month';
  const numberOf = (at: number): number =>
    (hasDay ? Math.floor((at - anchor) / 7) : monthGap(at, anchor)) + 1;
  const first = numberOf(day);
  const end = last === undefined ? first : Math.max(first, numberOf(last));
  const between = /(?<![a-z])(?<prep>between|from)\s$/i.exec(around.before)?.groups?.['prep'] ?? '';
  if (end > first) {
    const isBetween = between.toLowerCase() === 'between';
    const range = isBetween ? `${unit} ${first} and ${unit} ${end}` : `${unit}s ${first} to ${end}`;
    return between === '' ? asNoun(range, around) : only(range);
  }
  const noun = `${unit} ${first}`;
  if (last !== undefined && between !== '')
    return eating(likeCase(between, `in ${noun}`), between.length + 1);
  return asNoun(noun, around);
}

/** "on the 3rd of March" -> "in week 3", "a March 3 session" -> "a week 3 session", "seen March 3." -> "seen in week 3." */
function asNoun(noun: string, place: Place): Wording {
  const { prep, det, week } = lead(place);
  const isAdjective = isBeforeNoun(place) && week === '';
  if (isAdjective && prep === '') {
    if (/^an\s/i.test(det)) return eating(`${det.slice(0, 1)} ${noun}`, det.length);
    return /^(?:last|next|past)\s/i.test(det) ? eating(`the ${noun}`, det.length) : only(noun);
  }
  if (isAdjective) return only(noun);
  if (prep !== '') return eating(likeCase(prep, `in ${noun}`), prep.length + det.length + week.length);
  if (det !== '' || week !== '')
    return eating(
      likeCase(det, needsIn(place, det.length + week.length) ? `in ${noun}` : noun),
      det.length + week.length,
    );
  return only(needsIn(place, 0) ? `in ${noun}` : noun);
}

/** A phrase that stands by itself where "on March 3" stood, and after "since" and the like. */
function asPhrase(phrase: string, place: Place): Wording {
  const { prep, det, week } = lead(place);
  return eating(likeCase(prep || det, phrase), prep.length + det.length + week.length);
}

function before(days: number, around: Place & Dating): Wording {
  const { isTreatment } = around.timeline;
  if (isAdjectiveAfterArticle(around)) return adjective('earlier', around);
  if (isOwned(around)) return only('earlier time');
  return asPhrase(`${aboutTime(days, around)} ${isTreatment ? 'before treatment' : 'earlier'}`, around);
}

function later(days: number, around: Place & Dating): Wording {
  const { isTreatment } = around.timeline;
  if (days < 4) return start(isTreatment, around);
  if (isAdjectiveAfterArticle(around)) return adjective('later', around);
  if (isOwned(around)) return only('later time');
  return asPhrase(`${aboutTime(days, around)} ${isTreatment ? 'into treatment' : 'later'}`, around);
}

function start(isTreatment: boolean, place: Place): Wording {
  const { prep, det, week } = lead(place);
  const noun = isTreatment ? 'the start of treatment' : 'the start';
  if (isAdjectiveAfterArticle(place)) return adjective('first', place);
  if (isOwned(place)) return only('first day');
  const isBare = prep === '' && !needsIn(place, det.length + week.length);
  return eating(likeCase(prep || det, isBare ? noun : `at ${noun}`), prep.length + det.length + week.length);
}

function adjective(word: string, place: Place): Wording {
  const { prep, det } = lead(place);
  if (prep !== '') return eating(`${prep}the ${word}`, prep.length + det.length);
  return /^(?:a|an)\s/i.test(det)
    ? eating(`${word === 'earlier' ? 'an' : 'a'} ${word}`, det.length)
    : only(word);
}

function isAdjectiveAfterArticle(place: Place): boolean {
  return (
    isBeforeNoun(place) && /(?:^|[^a-z])(?:the|a|an|his|her|their|our|my|this|that|'s)\s$/i.test(place.before)
  );
}

/** "about eight months"; after "around" the word is not said twice. */
function aboutTime(days: number, { before: words }: Place): string {
  const about = /(?:^|[^a-z])(?:around|about|approximately)\s$/i.test(words) ? '' : 'about ';
  if (days < 4) return 'a few days';
  if (days < 11) return `${about}a week`;
  if (days < 60) return about + several(days / 7, 'week');
  if (days < 700) return about + several(days / 30.44, 'month');
  return about + several(days / 365.25, 'year');
}

function several(amount: number, unit: string): string {
  const count = Math.round(amount);
  return count === 1 ? `a ${unit}` : `${countWord(count)} ${unit}s`;
}

/** A birth keeps its year; one that shows an age over 89 is pooled with all before it. */
function birth(text: string, { year }: ParsedDate, around: Place & Dating): Wording {
  if (!year)
    return isDateLabel(around.before) ? only('withheld') : unresolvedWords('on a certain day', around);
  const { lastYear } = around.timeline;
  const newest = (lastYear ?? year.value) - 90;
  const words = year.value <= newest ? `${String(newest)} or earlier` : String(year.value);
  const { prep, det } = lead(around);
  if (prep === '' && /(?<![a-z])born\s$/i.test(around.before)) return only(`in ${words}`);
  return prep === '' ? only(words) : eating(likeCase(prep, `in ${words}`), prep.length + det.length);
}

/** "her Christmas", "Anna's March 3": what follows an owner takes no article. */
function isOwned({ before: words }: Place): boolean {
  return /(?:(?<![a-z])(?:his|her|their|my|our|your|its|whose)|['’]s?)\s$/i.test(words.slice(-12));
}

function holiday(place: Place): Wording {
  if (isOwned(place)) return only('holiday');
  const { prep, det } = lead(place);
  if (/^(?:every|each|this|that|the)\s/i.test(det) && (isBeforeNoun(place) || !/^the/i.test(det)))
    return only('holiday');
  if (/^(?:last|next|past)\s/i.test(det)) {
    const words = prep === '' && needsIn(place, det.length) ? 'on a holiday' : 'a holiday';
    return eating(likeCase(det, words), det.length);
  }
  return eating(likeCase(det, 'a holiday'), det.length);
}

function unresolved(parsed: ParsedDate, place: Place): Wording {
  const [point] = parsed.points;
  const year = parsed.year?.value;
  if (year !== undefined && !point?.day) return asYear(String(year), place);
  if (year !== undefined) return unresolvedWords(`on a day in ${String(year)}`, place);
  return point?.day ? unresolvedWords('on a certain day', place) : unresolvedWords('that month', place);
}

function asYear(year: string, place: Place): Wording {
  const { prep, det } = lead(place);
  if (isBeforeNoun(place) && prep === '') return only(year);
  return prep === ''
    ? eating(year, det.length)
    : eating(likeCase(prep, `in ${year}`), prep.length + det.length);
}

function unresolvedWords(words: string, place: Place): Wording {
  const { prep, det, week } = lead(place);
  const bare = words.replace(/^(?:on|at) /, '');
  const left = place.before.slice(0, place.before.length - det.length);
  if (WEEKDAY.test(left)) return eating('of that month', det.length);
  if (isAdjectiveAfterArticle(place)) return adjective('same', place);
  if (isOwned(place)) return only(bare.replace(/^(?:a certain|that) /, '').replace(/^a day in /, ''));
  if (isDateLabel(place.before)) return only('withheld');
  const isPlain = prep === '' && !needsIn(place, det.length + week.length);
  return eating(likeCase(prep || det, isPlain ? bare : words), prep.length + det.length + week.length);
}

const WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s$/i;

/** A stretch that names no day we can read. */
function unread(text: string, place: Place): Wording {
  const year = /(?:18|19|20)\d\d/.exec(text)?.[0];
  if (year !== undefined) return asYear(year, place);
  return unresolvedWords('at that time', place);
}

interface Lead {
  readonly prep: string;
  readonly det: string;
  readonly week: string;
}

/** The preposition and the article in front, each with its space; a lone "that" or "in" of another phrase is not one. */
function lead({ before: words }: Place): Lead {
  const match = LEAD.exec(words);
  const part = (name: string, tail: string): string => {
    const found = match?.groups?.[name];
    return found === undefined ? '' : found + tail;
  };
  return { prep: part('prep', ' '), det: part('det', ' '), week: part('week', ' of ') };
}

/** Whether a date stood as an adverb ("she came March 3."), where a week needs "in". */
/** After a date that opens a sentence as an adverb ("May 13 she came"). */
const OPENING =
  /^(?:,| (?:at|she|he|they|i|we|it|you|the|her|his|my|their|our|both|another|mr|mrs|ms|dr)(?![a-z]))/i;

function needsIn({ before: words, after }: Place, eaten: number): boolean {
  const left = words.slice(0, words.length - eaten);
  if (/(?:^|[.!?\n]\s{0,3})$/.test(left)) return OPENING.test(after);
  if (!/[a-z)]\s$/.test(left) || isDateLabel(left)) return false;
  return !AFTER_THESE.test(left) && !/^ ?[-–/]/.test(after);
}

function likeCase(original: string, words: string): string {
  return /^[A-Z]/.test(original) ? capital(words) : words;
}
