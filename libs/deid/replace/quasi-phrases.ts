import type { KindNoun } from './kind-nouns.js';

type Row<T> = readonly [pattern: RegExp, value: T];

const OCCUPATIONS: readonly Row<string>[] = [
  [
    /(?:mayor|senator|governor|sheriff|superintendent|commissioner|council|congress|judge|attorney general|assembly|president|chief|senate|district attorney|ambassador|delegate|supervisor|legislator)(?:'s)? (?:\w{3,12})$/i,
    'relative of a public official',
  ],
  [
    /mayor|senator|governor|sheriff|superintendent|commissioner|council|congress|judge|assembly|ambassador|legislator|politician|district attorney/i,
    'public official',
  ],
  [/fire|paramedic|emt|police|trooper|deputy|detective|ranger|coast guard|swat/i, 'first responder'],
  [
    /anchor|reporter|journalist|actor|actress|singer|musician|author|novelist|athlete|olympi|player|quarterback|champion|celebrity|model|astronaut|comedian|rapper|broadcaster/i,
    'public figure',
  ],
  [
    /doctor|surgeon|nurse|physician|veterinar|dentist|midwife|pathologist|pharmacist|psychiatrist|coroner|medical/i,
    'health professional',
  ],
  [/teacher|principal|professor|coach|dean|librarian|instructor/i, 'educator'],
  [/pastor|priest|rabbi|imam|bishop|deacon|nun|monk|chaplain|minister/i, 'member of the clergy'],
  [/soldier|pilot|captain|colonel|sergeant|general|marine|sailor|commander/i, 'person of rank'],
  [/student|graduate|girl|boy/i, 'student'],
];

/** A role that can be looked up, as the field it belongs to. */
export function kindOfRole(text: string): KindNoun {
  const noun = OCCUPATIONS.find(([pattern]) => pattern.test(text))?.[1] ?? 'person in a rare role';
  return { noun, short: noun };
}

const EVENTS: readonly Row<string>[] = [
  [/^(?:went|gone) viral/i, 'drew attention'],
  [/^(?:going|goes|go) viral/i, 'drawing attention'],
  [/^made\b.{0,80}(?:news|headlines|papers?)/i, 'drew attention'],
  [/^making\b/i, 'drawing attention'],
  [/^makes\b/i, 'draws attention'],
  [/^(?:on|in|all over|across)\b/i, 'in public'],
  [/^(?:won|hit)\b/i, 'had an unusual success'],
  [/^winning\b/i, 'having an unusual success'],
  [/^wins?\b/i, 'had an unusual success'],
  [/^(?:named|plaintiff|defendant|part(?:y|ies))/i, 'involved in a court case'],
  [/^(?:sued|suing)/i, 'went to court over'],
  [/^surviv(?:ed|ing)/i, 'lived through a disaster'],
  [/^witnessed/i, 'saw a disaster'],
  [/^(?:struck|bitten|attacked|mauled|gored)/i, 'hurt in an accident'],
  [/^(?:exonerated|arrested|convicted|indicted|sentenced)/i, 'involved in a court case'],
];
const EVENT_NOUNS: readonly Row<string>[] = [
  [/survivors?$|^survivors?/i, 'survivor of a disaster'],
  [/^victims?/i, 'victim of a disaster'],
  [/^witness(?:es)?/i, 'witness of a disaster'],
  [/lottery|jackpot/i, 'unexpected gain'],
  [/shooting|massacre|bombing|attack|siege|hijack/i, 'violent event'],
  [/crash|accident|wreck|collision|derail|pileup|pile-up|rollover|collapse|explosion/i, 'serious accident'],
  [/fire|flood|tornado|hurricane|earthquake|slide|avalanche|tsunami/i, 'natural disaster'],
  [/lawsuit|suit|trial|case/i, 'court case'],
  [
    /video|post|clip|tweet|photo|meme|story|moment|livestream|documentary|podcast|memoir|book|film|movie|viral/i,
    'public account',
  ],
  [/alert/i, 'public search'],
];

/** What happened in general words: verb phrases as they are to stand, things as a kind that takes an article. */
export function eventWords(text: string): { readonly fixed: string } | { readonly kind: KindNoun } {
  const fixed = EVENTS.find(([pattern]) => pattern.test(text))?.[1];
  if (fixed !== undefined) return { fixed };
  if (
    /^the [a-z-]{2,12} .{0,80}(?:killed|murdered|shot|arrested|convicted|charged|found|drowned)/i.test(text)
  )
    return { kind: { noun: 'person in a public case', short: 'person' } };
  const noun = EVENT_NOUNS.find(([pattern]) => pattern.test(text))?.[1] ?? 'public event';
  return { kind: { noun, short: noun } };
}

const FAMILIES: readonly Row<string>[] = [
  [/^(?:quadr|quint|sext|sept|oct)upl/i, 'siblings of one age'],
  [/^conjoined/i, 'siblings of one age'],
  [/^adopted/i, 'adopted with siblings'],
  [/^lost/i, 'lost close relatives'],
  [/^(?:both|whole|entire)/i, 'close relatives died'],
  [/^(?:two|three|four|five|six|seven|eight|nine|ten|all|both|\d)/i, 'some of the family share an illness'],
];

/** A rare constellation of a family in general words. */
export function familyWords(text: string): string {
  return FAMILIES.find(([pattern]) => pattern.test(text))?.[1] ?? 'a family circumstance';
}
