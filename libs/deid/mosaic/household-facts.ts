import { strengthOf } from './fact.js';
import { numberOf } from './person-facts.js';
import type { FactPattern, Meaning } from './person-facts.js';

const NUMBER = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
const SAY_MARITAL =
  'Leave the marital state out, or write "in a relationship", where the question does not need it.';
const SAY_CHILDREN = 'Write "has children" instead of their number and sex.';
const SAY_FAMILY = 'Write "a large family" or "a close relative" instead of the exact constellation.';
const SAY_LOSS = 'Write "a loss in the family" instead of who died and how.';

function marital(key: string, share: number, words: string): Meaning {
  return { key, strength: strengthOf(share), plain: 0, words, say: SAY_MARITAL };
}

/** By the number of children ever born to adults, and, for brothers and sisters, of a cohort (census, General Social Survey). */
const SHARE_OF_NUMBER = [1, 0.18, 0.28, 0.17, 0.09, 0.04, 0.018, 0.008, 0.004, 0.002, 0.001, 0.0005, 0.0002];

function shareOf(count: number): number {
  return SHARE_OF_NUMBER[Math.min(count, SHARE_OF_NUMBER.length - 1)] ?? 0.0002;
}

function children(count: number, isExact: boolean): Meaning | null {
  if (!(count > 0)) return null;
  return {
    key: `children ${String(count)}${isExact ? ' by sex' : ''}`,
    strength: strengthOf(shareOf(count) * (isExact ? 0.4 : 1)),
    plain: strengthOf(0.55),
    words: count === 1 ? 'one child' : `${String(count)} children`,
    say: SAY_CHILDREN,
  };
}

function siblings(count: number, words: string): Meaning | null {
  if (!(count > 0)) return null;
  return {
    key: words,
    strength: strengthOf(Math.min(0.3, shareOf(count - 1) / 2)),
    plain: strengthOf(0.8),
    words,
    say: SAY_FAMILY,
  };
}

function family(key: string, share: number, words: string): Meaning {
  const strength = strengthOf(share);
  return { key, strength, plain: Math.min(strength, strengthOf(0.05)), words, say: SAY_FAMILY };
}

function loss(key: string, share: number, words: string): Meaning {
  return { key, strength: strengthOf(share), plain: strengthOf(0.5), words, say: SAY_LOSS };
}

/** Marriage (ACS 2021), children, brothers and sisters, losses, adoption; twins by the National Vital Statistics Reports. */
export const HOUSEHOLD_PATTERNS: readonly FactPattern[] = [
  { kind: 'MARITAL', pattern: /\bmarried\b/gi, meaning: () => marital('married', 0.38, 'married') },
  {
    kind: 'MARITAL',
    pattern: /\b(?:divorced?|divorcing|ex-(?:wife|husband))\b/gi,
    meaning: () => marital('divorced', 0.09, 'divorced'),
  },
  {
    kind: 'MARITAL',
    pattern: /\bseparated (?:from|in|since|last|two|three|a year|after|and)\b|\blegally separated\b/gi,
    meaning: () => marital('separated', 0.015, 'separated'),
  },
  {
    kind: 'MARITAL',
    pattern: /\b(?:widow|widower|widowed)\b/gi,
    meaning: () => marital('widowed', 0.045, 'widowed'),
  },
  {
    kind: 'MARITAL',
    pattern:
      /\b(?:(?:gay|lesbian|same-sex) (?:couple|marriage|parents|mothers|fathers|moms|dads)|her wife|his husband|two (?:moms|dads))\b/gi,
    meaning: () => marital('same-sex', 0.008, 'a same-sex couple'),
  },
  {
    kind: 'MARITAL',
    pattern: /\b(?:polyamorous|throuple|polygam(?:y|ous))\b/gi,
    meaning: () => marital('poly', 0.005, 'a relationship of several'),
  },
  {
    kind: 'CHILDREN',
    pattern: new RegExp(
      `\\b(?:has|have|had|with|raising|raises|and|mother of|father of|parent of) (?:an? )?(?<n>${NUMBER}) (?:young |small |adult |grown |teenage |older |little ){0,2}(?<what>children|child|kids|sons?|daughters?|boys|girls)\\b`,
      'gi',
    ),
    meaning: ({ n, what }) => children(numberOf(n), /son|daughter|boy|girl/i.test(what ?? '')),
  },
  {
    kind: 'CHILDREN',
    pattern: new RegExp(`\\b(?:mother|father|mom|dad|parent) of (?<n>${NUMBER})\\b`, 'gi'),
    meaning: ({ n }) => children(numberOf(n), false),
  },
  {
    kind: 'FAMILY',
    pattern: new RegExp(
      `\\b(?:oldest|eldest|youngest|middle|second|third|fourth|fifth|one|child) of (?<n>${NUMBER})(?: (?:children|siblings|brothers|sisters|kids))?\\b(?! (?:the|her|his|us|them|those|these|my|our))`,
      'gi',
    ),
    meaning: ({ n }) => siblings(numberOf(n), `one of ${String(numberOf(n))} siblings`),
  },
  {
    kind: 'FAMILY',
    pattern: new RegExp(
      `\\b(?<n>${NUMBER}) (?:older |younger |half-|half |step-|adopted ){0,2}(?:siblings|brothers and sisters|brothers|sisters)\\b`,
      'gi',
    ),
    meaning: ({ n }) => siblings(numberOf(n) + 1, `one of ${String(numberOf(n) + 1)} siblings`),
  },
  {
    kind: 'FAMILY',
    pattern: /\bonly child\b/gi,
    meaning: () => family('only child', 0.2, 'an only child'),
  },
  {
    kind: 'FAMILY',
    pattern: /\btwins?\b/gi,
    meaning: () => family('twin', 0.03, 'a twin'),
  },
  { kind: 'FAMILY', pattern: /\btriplets?\b/gi, meaning: () => family('triplet', 0.001, 'triplets') },
  {
    kind: 'FAMILY',
    pattern: /\b(?:quadruplets?|quintuplets?|sextuplets?|conjoined twins?)\b/gi,
    meaning: () => family('multiple', 0.000005, 'four or more born together'),
  },
  {
    kind: 'FAMILY',
    pattern: /\b(?:was|were|is|been|an?) adopted\b|\badoptive (?:mother|father|parents)\b/gi,
    meaning: () => family('adopted', 0.02, 'adopted'),
  },
  {
    kind: 'FAMILY',
    pattern: /\badopted (?:at birth |as an? [a-z]{3,8} )?from [A-Z][a-z]{2,16}/g,
    meaning: () => family('adopted abroad', 0.0009, 'adopted from abroad'),
  },
  {
    kind: 'FAMILY',
    pattern: /\bfoster (?:care|home|child|family|parents|mother|father)\b/gi,
    meaning: () => family('foster', 0.01, 'foster care'),
  },
  {
    kind: 'FAMILY',
    pattern:
      /\b(?:brother|sister|son|daughter|child|twin|husband|wife|partner|mother|father)(?: [A-Z][a-z]{1,14}){0,2} (?:was |were |had been |who was |has been )?(?:killed|murdered|shot|drowned|overdosed|died by suicide|hanged|electrocuted|completed suicide|stabbed)\b/g,
    meaning: (_, whole) =>
      loss(
        `loss ${/^\w{1,10}/.exec(whole)?.[0].toLowerCase() ?? ''}`,
        0.01,
        'a relative who died by violence, accident or suicide',
      ),
  },
  {
    kind: 'FAMILY',
    pattern:
      /\b(?:brother|sister|son|daughter|child|twin)(?: [A-Z][a-z]{1,14}){0,2} (?:had |has )?died\b|\bdeath of (?:her|his|their) (?:son|daughter|child|brother|sister|twin|baby)\b/g,
    meaning: (_, whole) =>
      loss(
        `death ${/brother|sister|son|daughter|child|twin|baby/.exec(whole)?.[0] ?? ''}`,
        0.04,
        'a child, brother or sister who died',
      ),
  },
];
