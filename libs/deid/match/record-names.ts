import { doubleMetaphone } from 'double-metaphone';
import type { EvidenceCode } from '../evidence.js';
import { foldWord } from '../fold-text.js';
import type { OpenedRecord, RecordName, RecordRole } from '../opened-record.js';
import type { ScreenerData } from '../screener-data.js';
import type { Lexicon } from '../detect/lexicon.js';
import { isWithinDistance } from './edit-distance.js';

/** How a word of the text meets a name of the record. */
export interface NameMatch {
  readonly code: Extract<EvidenceCode, 'RECORD_NAME' | 'RECORD_NAME_VARIANT' | 'RECORD_NAME_MISSPELT'>;
  readonly role: RecordRole;
  readonly confidence: number;
  /** The name of the record that is meant; every form of it gets the alias of this one. */
  readonly canonical: string;
}

interface Part {
  readonly word: string;
  readonly role: RecordRole;
  readonly sounds: readonly string[];
}

const ROLE_ORDER: readonly RecordRole[] = ['client', 'relative', 'other'];

/** The names of an opened record in every form they are likely to be written in; answers are remembered per word. */
export class RecordNames {
  private readonly exact = new Map<string, NameMatch>();
  private readonly parts: Part[] = [];
  private readonly answers = new Map<string, NameMatch | undefined>();

  constructor(
    record: OpenedRecord,
    private readonly data: ScreenerData,
    private readonly lexicon: Lexicon,
  ) {
    const names = [...(record.names ?? [])].sort((a, b) => rank(a) - rank(b));
    for (const name of names) this.add(name);
  }

  /** Whether a folded word is a name of the record: as written, as a nickname, or misspelt. */
  match(word: string): NameMatch | undefined {
    if (this.exact.has(word)) return this.exact.get(word);
    if (this.answers.has(word)) return this.answers.get(word);
    const answer = this.possessive(word) ?? this.misspelt(word) ?? this.joined(word);
    this.answers.set(word, answer);
    return answer;
  }

  private add(name: RecordName): void {
    const role = name.role ?? 'client';
    const given = wordsOf(name.given);
    const family = wordsOf(name.family);
    for (const word of [...given, ...family])
      this.put(word, { code: 'RECORD_NAME', role, confidence: 0.99, canonical: word });
    for (const word of (name.nicknames ?? []).flatMap(wordsOf))
      this.put(word, { code: 'RECORD_NAME', role, confidence: 0.98, canonical: given[0] ?? word });
    const variant = (canonical: string): NameMatch => ({
      code: 'RECORD_NAME_VARIANT',
      role,
      confidence: 0.9,
      canonical,
    });
    if (given.length + family.length > 1) this.put([...given, ...family].join(''), variant(given[0] ?? ''));
    if (family.length > 1) this.put(family.join(''), variant(family[0] ?? ''));
    if (given.length > 1) this.put(given.join(''), variant(given[0] ?? ''));
    for (const word of given) {
      for (const nickname of this.nicknamesOf(word))
        if (!this.lexicon.isCommon(nickname)) this.put(nickname, variant(word));
    }
    for (const word of [...given, ...family]) {
      if (word.length > 3) this.parts.push({ word, role, sounds: doubleMetaphone(word) });
    }
  }

  private put(word: string, match: NameMatch): void {
    if (word.length > 1 && !this.exact.has(word)) this.exact.set(word, match);
  }

  private nicknamesOf(word: string): string[] {
    const shorter = this.data.nicknames.get(word) ?? [];
    const longer = [...this.data.nicknames].filter(([, names]) => names.includes(word)).map(([name]) => name);
    return [...shorter, ...longer];
  }

  private possessive(word: string): NameMatch | undefined {
    const match = word.endsWith('s') && word.length > 3 ? this.exact.get(word.slice(0, -1)) : undefined;
    if (!match || this.lexicon.isOrdinary(word)) return undefined;
    return { ...match, code: 'RECORD_NAME_VARIANT', confidence: 0.9 };
  }

  private misspelt(word: string): NameMatch | undefined {
    if (word.length < 4 || this.lexicon.isOrdinary(word) || this.lexicon.isHarmless(word)) return undefined;
    const stem = word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
    const forms = [...new Set([word, stem])].map((form) => ({ form, code: doubleMetaphone(form)[0] }));
    const part = this.parts.find((candidate) =>
      forms.some(({ form, code }) => isLike(form, code, candidate)),
    );
    return part && { code: 'RECORD_NAME_MISSPELT', role: part.role, confidence: 0.75, canonical: part.word };
  }

  /** A user name or hashtag that runs two parts together. */
  private joined(word: string): NameMatch | undefined {
    const inside = this.parts.filter(
      (part) => part.word.length > 3 && word.length > part.word.length && word.includes(part.word),
    );
    const [first] = inside;
    if (!first || new Set(inside.map((part) => part.word)).size < 2) return undefined;
    return { code: 'RECORD_NAME_VARIANT', role: first.role, confidence: 0.85, canonical: first.word };
  }
}

/** Close in letters, or the same in sound and not far in letters; the cheap questions are asked first. */
function isLike(word: string, code: string, part: Part): boolean {
  const length = Math.min(word.length, part.word.length);
  if (length < 4 || Math.max(word.length, part.word.length) - length > 3) return false;
  const isSameSound = code.length > 1 && part.sounds[0] === code;
  if (isSameSound) return isWithinDistance(word, part.word, length > 5 ? 3 : 2);
  if (word[0] === part.word[0]) return isWithinDistance(word, part.word, length > 6 ? 2 : 1);
  return length > 5 && word.at(-1) === part.word.at(-1) && isWithinDistance(word, part.word, 1);
}

function rank(name: RecordName): number {
  return ROLE_ORDER.indexOf(name.role ?? 'client');
}

/** The words of a name, folded; hyphens and apostrophes part them too, and the whole is kept beside its parts. */
function wordsOf(name: string | undefined): string[] {
  const whole = foldWord(name ?? '').replace(/[\u2018\u2019]/g, "'");
  const spaced = whole.split(/[\s.]+/).filter((word) => word.length > 1);
  return [...new Set(spaced.flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word])))];
}
