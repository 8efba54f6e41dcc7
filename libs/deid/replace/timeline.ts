import type { DatePoint, NumericOrder, ParsedDate } from './parse-date.js';
import { isDayFirst } from './parse-date.js';

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
  readonly read: (text: string, order: NumericOrder) => ParsedDate | undefined;
}

const DAY = 86_400_000;
/** Stands for the year of dates that have none; no leap year. */
const PLAIN_YEAR = 2023;
const BIRTH = /(?<![a-z])(?:born|birth(?:day|date)?|dob|d\.o\.b\.?)(?![a-z])[^.!?;\d]{0,40}$/i;
const TREATMENT =
  /(?<![a-z])(?:intake|sessions?|seen|admitted|admission|evaluat(?:ed|ion)|assess(?:ed|ment)|appointments?|visits?|referred|referral|presented|presents|began|started|treatment|therapy|met|came|consult(?:ed|ation)?|enrolled)(?![a-z])/gi;
const LIFE_EVENT =
  /(?<![a-z])(?:died|killed|death|accident|collision|crash|married|wedding|separated|divorced|moved|immigrated|funeral|graduated|hired|fired|deployed)(?![a-z])/gi;

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

  constructor(
    mentions: readonly DateMention[],
    private readonly choice: TimelineChoice,
  ) {
    this.order = mentions.some(({ text }) => isDayFirst(text)) ? 'DMY' : 'MDY';
    const exact = this.counted(mentions, false);
    const dated = exact.length > 0 ? exact : this.counted(mentions, true);
    const counted = dated.length > 0 ? dated : this.yearless(mentions);
    const ofTreatment = counted.filter(({ mention }) => toldOf(mention).isOfTreatment).map(({ day }) => day);
    const given = choice.anchor === undefined ? undefined : isoDayNumber(choice.anchor);
    const days = counted.map(({ day }) => day);
    const others = counted.filter(({ mention }) => !toldOf(mention).isOfLife).map(({ day }) => day);
    this.isTreatment = given !== undefined || ofTreatment.length > 0;
    this.anchor = given ?? least(ofTreatment) ?? least(others);
    this.last = Math.max(this.anchor ?? 0, ...days);
    this.lastYear = days.length === 0 && given === undefined ? undefined : calendarDay(this.last).year;
  }

  /** The days, or else the starts of months, that are nobody's birth. */
  private counted(
    mentions: readonly DateMention[],
    isMonth: boolean,
  ): { mention: DateMention; day: number }[] {
    return mentions.flatMap((mention) => {
      const day = fullDay(this.read(mention.text), isMonth);
      const isCounted =
        day !== undefined && !toldOf(mention).isBirth && !this.choice.births.includes(isoDay(day));
      return isCounted ? [{ mention, day }] : [];
    });
  }

  /** Days of several dates without a year, as if all lay in one; the first of the text stands at the start of it. */
  private yearless(mentions: readonly DateMention[]): { mention: DateMention; day: number }[] {
    const days = mentions.flatMap((mention) => {
      const parsed = this.read(mention.text);
      const [point] = parsed?.points ?? [];
      if (!point?.month || !point.day || parsed?.year || toldOf(mention).isBirth) return [];
      return [{ mention, day: dayNumber(PLAIN_YEAR, point.month.value, point.day.value) }];
    });
    const [first] = days;
    if (!first || new Set(days.map(({ day }) => day)).size < 2) return [];
    return days.map(({ mention, day }) => ({ mention, day: day < first.day - 180 ? day + 365 : day }));
  }

  /** What a stretch says, in the numeric order of this document. */
  read(text: string): ParsedDate | undefined {
    return this.choice.read(text, this.order);
  }

  /** All that the words for a date depend on beside the date and its place. */
  get key(): string {
    const { order, anchor, isTreatment, last, lastYear } = this;
    return `${order} ${String(anchor)} ${String(isTreatment)} ${String(last)} ${String(lastYear)}`;
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
    if (!this.isTreatment) {
      const past = days.filter((candidate) => candidate <= this.last + 60);
      if (past.length > 0) return years[past.length - 1];
    }
    const distances = days.map((candidate) => Math.abs(candidate - anchor));
    return years[distances.indexOf(Math.min(...distances))];
  }
}

/** Whether the words before a date say that it is somebody's birth. */
export function isBirth({ before }: DateMention): boolean {
  return BIRTH.test(before);
}

/** What the words around a date tell of it, worked out once as long as it is the same mention. */
interface Told {
  readonly isBirth: boolean;
  readonly isOfLife: boolean;
  readonly isOfTreatment: boolean;
}

const told = new WeakMap<DateMention, Told>();

function toldOf(mention: DateMention): Told {
  const known = told.get(mention);
  if (known) return known;
  const made = {
    isBirth: isBirth(mention),
    isOfLife: isOfLife(mention),
    isOfTreatment: isOfTreatment(mention),
  };
  told.set(mention, made);
  return made;
}

/** Whether a date is tied to something that happened in a life rather than to meetings. */
function isOfLife({ before }: DateMention): boolean {
  const lead = /[^.!?\n]{0,80}$/.exec(before)?.[0] ?? '';
  return lastIndex(lead, LIFE_EVENT) > lastIndex(lead, TREATMENT);
}

/** The cue nearest before the date decides, and only without one the cue after it. */
function isOfTreatment({ before, after }: DateMention): boolean {
  const lead = /[^.!?\n]{0,80}$/.exec(before)?.[0] ?? '';
  const treated = lastIndex(lead, TREATMENT);
  const lived = lastIndex(lead, LIFE_EVENT);
  if (treated >= 0 || lived >= 0) return treated > lived;
  const rest = /^[^.!?,;\n]{0,40}/.exec(after)?.[0] ?? '';
  return lastIndex(rest, TREATMENT) >= 0 && lastIndex(rest, LIFE_EVENT) < 0;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

function fullDay(parsed: ParsedDate | undefined, isMonth: boolean): number | undefined {
  const point = parsed?.points[0];
  if (!parsed?.year || !point?.month || (!point.day && !isMonth)) return undefined;
  return dayNumber(parsed.year.value, point.month.value, point.day?.value ?? 1);
}

function isoDayNumber(iso: string): number | undefined {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(year + month + day))
    return undefined;
  return dayNumber(year, month, day);
}

/** A day number as an ISO date. */
export function isoDay(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

function least(days: readonly number[]): number | undefined {
  return days.length === 0 ? undefined : Math.min(...days);
}
