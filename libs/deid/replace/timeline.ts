import { isDayFirst, parseDate } from './parse-date.js';
import type { DatePoint, NumericOrder, ParsedDate } from './parse-date.js';
import { toldOf } from './date-cues.js';
import type { DateMention } from './date-cues.js';

/** How dates are replaced: by the week of treatment, by intervals alone, or by dates moved by one secret offset. */
export type DateStyle = 'WEEKS' | 'INTERVALS' | 'SHIFTED';

/** What the dates of a case are counted from. */
export interface TimelineChoice {
  /** ISO date; without it the earliest date that the text ties to treatment, else the earliest full date. */
  readonly anchor?: string | undefined;
  /** ISO birth dates of the record, from which nothing is counted. */
  readonly births: readonly string[];
}

const DAY = 86_400_000;
/** Stands for the year of dates that have none; no leap year. */
const PLAIN_YEAR = 2023;
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
      const day = fullDay(this.read(mention), isMonth);
      const isCounted = day !== undefined && !toldOf(mention).isBirth && !this.isBirthOfRecord(day);
      return isCounted ? [{ mention, day }] : [];
    });
  }

  private isBirthOfRecord(day: number): boolean {
    const { births } = this.choice;
    return births.length > 0 && births.includes(isoDay(day));
  }

  /** Days of several dates without a year, as if all lay in one; the first of the text stands at the start of it. */
  private yearless(mentions: readonly DateMention[]): { mention: DateMention; day: number }[] {
    const days = mentions.flatMap((mention) => {
      const parsed = this.read(mention);
      const [point] = parsed?.points ?? [];
      if (!point?.month || !point.day || parsed?.year || toldOf(mention).isBirth) return [];
      return [{ mention, day: dayNumber(PLAIN_YEAR, point.month.value, point.day.value) }];
    });
    const [first] = days;
    if (!first || new Set(days.map(({ day }) => day)).size < 2) return [];
    return days.map(({ mention, day }) => ({ mention, day: day < first.day - 180 ? day + 365 : day }));
  }

  /** What a date says, in the numeric order of this document. */
  read(mention: DateMention): ParsedDate | undefined {
    const { order } = this;
    if (mention.parsed?.order !== order) mention.parsed = { order, date: parseDate(mention.text, order) };
    return mention.parsed.date;
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
