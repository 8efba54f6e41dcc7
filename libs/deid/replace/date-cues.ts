import type { NumericOrder, ParsedDate } from './parse-date.js';

/** A date of the text with what stands around it. */
export interface DateMention {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** What the words around it tell, once that has been asked. */
  told?: Told | undefined;
  /** What it says, once that has been asked, in the numeric order it was asked in. */
  parsed?: { readonly order: NumericOrder; readonly date: ParsedDate | undefined } | undefined;
}

const BIRTH = /(?<![a-z])(?:born|birth(?:day|date)?|dob|d\.o\.b\.?)(?![a-z])[^.!?;\d]{0,40}$/i;
const TREATMENT =
  /(?<![a-z])(?:intake|sessions?|seen|admitted|admission|evaluat(?:ed|ion)|assess(?:ed|ment)|appointments?|visits?|referred|referral|presented|presents|began|started|treatment|therapy|met|came|consult(?:ed|ation)?|enrolled)(?![a-z])/gi;
const LIFE_EVENT =
  /(?<![a-z])(?:died|killed|death|accident|collision|crash|married|wedding|separated|divorced|moved|immigrated|funeral|graduated|hired|fired|deployed)(?![a-z])/gi;

/** Whether the words before a date say that it is somebody's birth. */
export function isBirth({ before }: DateMention): boolean {
  return BIRTH.test(before);
}

/** What the words around a date tell of it, worked out once as long as it is the same mention. */
export interface Told {
  readonly isBirth: boolean;
  readonly isOfLife: boolean;
  readonly isOfTreatment: boolean;
}

/** What the words around a date tell of it. */
export function toldOf(mention: DateMention): Told {
  return (mention.told ??= {
    isBirth: isBirth(mention),
    isOfLife: isOfLife(mention),
    isOfTreatment: isOfTreatment(mention),
  });
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
