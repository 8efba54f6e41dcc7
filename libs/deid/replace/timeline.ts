import type { DatePoint, NumericOrder, ParsedDate } from './parse-date.js';
import { isDayFirst, parseDate } from './parse-date.js';

/** How dates are replaced: by the week of treatment, by intervals alone, or by dates moved by one secret offset. */
export type DateStyle = 'WEEKS' | 'INTERVALS' | 'SHIFTED';

/** A date of the text with what stands around it. */
export interface DateMention {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** What the dates of a case are counted from. */
export interface TimelineChoice {
  /** ISO date; without it the earliest date that the text ties to treatment, else the earliest full date. */
  readonly anchor?: string | undefined;
  /** ISO birth dates of the record, from which nothing is counted. */
  readonly births: readonly string[];
}

const DAY = 86_400_000;
const BIRTH = /(?<![a-z])(?:born|birth(?:day|date)?|dob|d\.o\.b)(?![a-z])[^.!?;]{0,24}$/i;
const TREATMENT =
  /(?<![a-z])(?:intake|sessions?|seen|admitted|admission|evaluat(?:ed|ion)|assess(?:ed|ment)|appointments?|visits?|referred|referral|presented|presents|began|started|treatment|therapy|met|came|consult(?:ed|ation)?|enrolled)(?![a-z])/i;
const LIFE_EVENT =
  /(?<![a-z])(?:died|killed|death|accident|collision|crash|married|wedding|separated|divorced|moved|immigrated|funeral|graduated|hired|fired|deployed)(?![a-z])/i;

/** Days since 1970 of a calendar day; a day that the month lacks rolls over. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

/** The calendar day of a day number. */
export function calendarDay(days: number): { year: number; month: number; day: number } {
  const date = new Date(days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The dates of one case in order: what they are counted from, and which year a partial one belongs to. */
export class Timeline {
  readonly order: NumericOrder;
  /** Day number of the day that week 1 begins with; undefined when the text has no full date. */
  readonly anchor: number | undefined;
  /** Whether treatment is what dates are counted from. */
  readonly isTreatment: boolean;
  /** The last year the text speaks of. */
  readonly lastYear: number | undefined;
  private readonly last: number;

  constructor(mentions: readonly DateMention[], choice: TimelineChoice) {
    this.order = mentions.some(({ text }) => isDayFirst(text)) ? 'DMY' : 'MDY';
    const births = new Set(choice.births);
    const known = mentions.flatMap((mention) => {
      const day = fullDay(parseDate(mention.text, this.order));
      return day === undefined ? [] : [{ mention, day }];
    });
    const counted = known.filter(({ mention, day }) => !isBirth(mention) && !births.has(isoDay(day)));
    const ofTreatment = counted.filter(({ mention }) => isOfTreatment(mention)).map(({ day }) => day);
    const given = choice.anchor === undefined ? undefined : isoDayNumber(choice.anchor);
    const days = counted.map(({ day }) => day);
    this.isTreatment = given !== undefined || ofTreatment.length > 0;
    this.anchor = given ?? least(ofTreatment) ?? least(days);
    this.last = Math.max(this.anchor ?? 0, ...days);
    this.lastYear = this.anchor === undefined ? undefined : calendarDay(this.last).year;
  }

  /** The day number a point stands for, the middle of the month when it has no day; undefined when it cannot be told. */
  dayOf(parsed: ParsedDate, point: DatePoint): number | undefined {
    const month = (point.month ?? parsed.points.find((other) => other.month)?.month)?.value;
    if (month === undefined) return undefined;
    const day = point.day?.value ?? 15;
    const year = parsed.year?.value ?? this.yearOf(month, day);
    return year === undefined ? undefined : dayNumber(year, month, day);
  }

  /** Without a year a date lies in the time of treatment if it can, else as near to its start as may be. */
  private yearOf(month: number, day: number): number | undefined {
    if (this.anchor === undefined) return undefined;
    const { year } = calendarDay(this.anchor);
    const years = [year - 1, year, year + 1];
    const days = years.map((candidate) => dayNumber(candidate, month, day));
    const anchor = this.anchor;
    const inside = days.findIndex((candidate) => candidate >= anchor - 16 && candidate <= this.last + 60);
    if (inside >= 0) return years[inside];
    const distances = days.map((candidate) => Math.abs(candidate - anchor));
    return years[distances.indexOf(Math.min(...distances))];
  }
}

/** Whether the words before a date say that it is somebody's birth. */
export function isBirth({ before }: DateMention): boolean {
  return BIRTH.test(before);
}

/** The cue nearest before the date decides, and only without one the cue after it. */
function isOfTreatment({ before, after }: DateMention): boolean {
  const lead = /[^.!?\n]{0,80}$/.exec(before)?.[0] ?? '';
  const treated = lastIndex(lead, TREATMENT);
  const lived = lastIndex(lead, LIFE_EVENT);
  if (treated >= 0 || lived >= 0) return treated > lived;
  const rest = /^[^.!?,;\n]{0,40}/.exec(after)?.[0] ?? '';
  return TREATMENT.test(rest) && !LIFE_EVENT.test(rest);
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern, 'gi'))) last = match.index;
  return last;
}

function fullDay(parsed: ParsedDate | undefined): number | undefined {
  const point = parsed?.points[0];
  if (!parsed?.year || !point?.month || !point.day) return undefined;
  return dayNumber(parsed.year.value, point.month.value, point.day.value);
}

function isoDayNumber(iso: string): number | undefined {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(year + month + day))
    return undefined;
  return dayNumber(year, month, day);
}

function isoDay(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

function least(days: readonly number[]): number | undefined {
  return days.length === 0 ? undefined : Math.min(...days);
}
