import { ORDINALS, monthOf } from './calendar-words.js';

/** One part of a date as it is written, with its place in the text of the finding. */
export interface DateField {
  readonly role: 'month' | 'day' | 'year' | 'weekday';
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly value: number;
}

/** A day, or a month, of a stretch; a stretch holds one or, in a range, more. */
export interface DatePoint {
  readonly month: DateField | undefined;
  readonly day: DateField | undefined;
}

/** What a stretch marked as a date says; several points are a range and share the year. */
export interface ParsedDate {
  readonly points: readonly DatePoint[];
  readonly year: DateField | undefined;
  readonly isHoliday: boolean;
}

/** In which order a document writes numeric dates. */
export type NumericOrder = 'MDY' | 'DMY';

const HOLIDAY =
  /christmas|thanksgiving|halloween|easter|new year|valentine|mother'?s day|father'?s day|memorial day|labor day|fourth of july|4th of july|independence day|good friday|hanukkah|chanukah|yom kippur|rosh hashanah|passover|ramadan|\beid\b|diwali|juneteenth|veterans day|columbus day|presidents'? day|mlk day|martin luther king|st\.? patrick|cinco de mayo|lunar new year|chinese new year|\btet\b|kwanzaa|super bowl sunday|boxing day|black friday/i;

const PIECE = new RegExp(
  `(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z]))|(?<ordinal>${[...ORDINALS.keys()].join('|')})(?![a-z])|(?<short>'\\d\\d)(?!\\d)|(?<number>\\d{1,8})(?: ?(?:st|nd|rd|th)(?![a-z]))?`,
  'gi',
);

interface Piece {
  readonly kind: 'weekday' | 'month' | 'ordinal' | 'short' | 'number';
  readonly from: number;
  readonly text: string;
}

/** Reads a stretch that the date rules marked; undefined when it names no day, month or holiday. */
export function parseDate(text: string, order: NumericOrder = 'MDY'): ParsedDate | undefined {
  const clean = text.replace(/[T ]\d\d?:\d\d.{0,20}$/, '');
  const pieces = piecesOf(clean);
  if (HOLIDAY.test(clean)) return { points: [], year: yearIn(pieces), isHoliday: true };
  if (pieces.some(({ kind }) => kind === 'month')) return namedMonth(pieces, clean);
  return numeric(pieces, order) ?? dayAlone(pieces);
}

/** Whether a numeric date can only be read as day before month. */
export function isDayFirst(text: string): boolean {
  const match = /^(\d\d?)[-/.](\d\d?)[-/.]\d{2,4}$/.exec(text);
  return match !== null && Number(match[1]) > 12 && Number(match[2]) <= 12;
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECE)].flatMap((match): Piece[] => {
    for (const kind of ['weekday', 'month', 'ordinal', 'short', 'number'] as const) {
      const found = match.groups?.[kind];
      if (found !== undefined) return [{ kind, from: match.index, text: found }];
    }
    return [];
  });
}

function field(role: DateField['role'], { from, text }: Piece, value: number): DateField {
  return { role, from, to: from + text.length, text, value };
}

function yearIn(pieces: readonly Piece[]): DateField | undefined {
  const piece = pieces.find(({ kind, text }) => kind === 'short' || (kind === 'number' && text.length === 4));
  return piece && yearField(piece);
}

function yearField(piece: Piece): DateField {
  const digits = piece.text.replace("'", '');
  return field('year', piece, digits.length === 4 ? Number(digits) : centuryOf(Number(digits)));
}

/** Two digits mean this century up to 35, the last one above. */
function centuryOf(year: number): number {
  return year > 35 ? 1900 + year : 2000 + year;
}

function namedMonth(pieces: readonly Piece[], text: string): ParsedDate | undefined {
  let year = yearIn(pieces);
  const points: { month: DateField | undefined; day: DateField | undefined }[] = [];
  let waiting: DateField | undefined;
  for (const piece of pieces) {
    if (piece.kind === 'month') {
      const month = field('month', piece, monthOf(piece.text));
      const last = points.at(-1);
      if (waiting && last?.month === undefined && last?.day === waiting) last.month = month;
      else points.push({ month, day: undefined });
      waiting = undefined;
      continue;
    }
    const day = dayField(piece);
    if (!day || piece.text === year?.text) continue;
    const last = points.at(-1);
    if (last?.month && !last.day) last.day = day;
    else if (
      !year &&
      last?.day &&
      last.month &&
      isShortYear(piece, { day: last.day, month: last.month, text })
    )
      year = yearField(piece);
    else {
      points.push({ month: undefined, day });
      waiting = day;
    }
  }
  return points.length > 0 ? { points, year, isHoliday: false } : undefined;
}

/** "11-Mar-13" and "March 11, 13" end in a year, "March 11-13" in a day. */
function isShortYear(
  piece: Piece,
  { day, month, text }: { day: DateField; month: DateField; text: string },
): boolean {
  if (piece.text.length !== 2 || piece.from + 2 < text.trimEnd().length) return false;
  return day.from < month.from || /^,? $/.test(text.slice(day.to, piece.from));
}

function dayField(piece: Piece): DateField | undefined {
  if (piece.kind === 'ordinal') return field('day', piece, ORDINALS.get(piece.text.toLowerCase()) ?? 1);
  const value = Number(piece.text);
  return piece.kind === 'number' && value >= 1 && value <= 31 ? field('day', piece, value) : undefined;
}

function numeric(pieces: readonly Piece[], order: NumericOrder): ParsedDate | undefined {
  const [a, b, c] = pieces.filter(({ kind }) => kind === 'number');
  if (!a || !b) return undefined;
  if (c) {
    if (a.text.length === 4) return dated(b, c, a);
    const isDayBefore = Number(a.text) > 12 || (order === 'DMY' && Number(b.text) <= 12);
    return isDayBefore ? dated(b, a, c) : dated(a, b, c);
  }
  if (b.text.length === 4) return dated(a, undefined, b);
  return Number(a.text) > 12 ? dated(b, a, undefined) : dated(a, b, undefined);
}

function dated(month: Piece, day: Piece | undefined, year: Piece | undefined): ParsedDate | undefined {
  const value = Number(month.text);
  if (value < 1 || value > 12 || (day && (Number(day.text) < 1 || Number(day.text) > 31))) return undefined;
  return {
    points: [{ month: field('month', month, value), day: day && field('day', day, Number(day.text)) }],
    year: year && yearField(year),
    isHoliday: false,
  };
}

function dayAlone(pieces: readonly Piece[]): ParsedDate | undefined {
  const [only] = pieces.filter(({ kind }) => kind !== 'weekday');
  const day = only && dayField(only);
  return day ? { points: [{ month: undefined, day }], year: undefined, isHoliday: false } : undefined;
}
