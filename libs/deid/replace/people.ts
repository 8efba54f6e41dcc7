import type { Candidate } from '../detect/candidate.js';
import { isInitial, isParticle } from '../detect/reading.js';
import type { OpenedRecord } from '../opened-record.js';
import type { ScreenerData } from '../screener-data.js';
import { foldWord } from '../fold-text.js';
import type { Token } from '../tokens.js';

/** The words of one mention of a person, sorted into first name, surname and initials. */
export interface Mention {
  readonly candidate: Candidate;
  readonly tokens: readonly Token[];
}

interface Person {
  readonly id: string;
  readonly given: Set<string>;
  readonly family: Set<string>;
}

/** Groups mentions: a first name, its nickname, the full name and "Ms" with the surname are one person. */
export class People {
  private readonly people: Person[] = [];
  private readonly families = new Set<string>();
  /** Nickname to the name it stands for in this case. */
  private readonly formal = new Map<string, string>();

  constructor(
    mentions: readonly Mention[],
    private readonly data: ScreenerData,
    record?: OpenedRecord,
  ) {
    for (const { given, family, nicknames } of record?.names ?? []) {
      for (const word of words(family)) this.families.add(word);
      const [first] = words(given);
      for (const nickname of nicknames ?? []) if (first) this.formal.set(foldWord(nickname), first);
    }
    for (const mention of mentions) {
      const last = nameWords(mention).at(-1);
      if (last && (nameWords(mention).length > 1 || isAfterTitle(mention))) this.families.add(last.norm);
    }
    this.pairNicknames(mentions);
    for (const mention of mentions) if (nameWords(mention).length > 1) this.personOf(mention);
  }

  /** The first name a word stands for in this case: "Mari" is "maria" where both occur. */
  formalName(word: string): string {
    return this.formal.get(word) ?? word;
  }

  isFamilyName(token: Token, mention: Mention): boolean {
    const parts = nameWords(mention);
    if (parts.length > 1) return parts.at(-1) === token;
    return (
      this.families.has(token.norm) &&
      !this.people.some((person) => person.given.has(this.formalName(token.norm)))
    );
  }

  /** The person a mention belongs to; the same id for every mention of that person. */
  personOf(mention: Mention): string {
    const parts = nameWords(mention);
    const last = parts.at(-1);
    const isLastFamily = last ? this.isFamilyName(last, mention) : false;
    const family = isLastFamily ? last?.norm : undefined;
    const first =
      parts[0] && !(isLastFamily && parts.length === 1) ? this.formalName(parts[0].norm) : undefined;
    const person = this.find(first, family) ?? this.create();
    if (first) person.given.add(first);
    if (family) person.family.add(family);
    return person.id;
  }

  private find(first: string | undefined, family: string | undefined): Person | undefined {
    return this.people.find((person) => {
      if (first && !person.given.has(first)) return false;
      if (family && person.family.size > 0 && !person.family.has(family)) return false;
      return first !== undefined || (family !== undefined && person.family.has(family));
    });
  }

  private create(): Person {
    const person = {
      id: `person-${String(this.people.length + 1)}`,
      given: new Set<string>(),
      family: new Set<string>(),
    };
    this.people.push(person);
    return person;
  }

  private pairNicknames(mentions: readonly Mention[]): void {
    const seen = new Set(mentions.flatMap((mention) => nameWords(mention).map((token) => token.norm)));
    for (const name of seen) {
      for (const nickname of this.data.nicknames.get(name) ?? []) {
        if (seen.has(nickname) && !this.formal.has(nickname) && !this.formal.has(name))
          this.formal.set(nickname, name);
      }
    }
  }
}

/** The words of a mention that are neither initials nor particles. */
export function nameWords(mention: Mention): Token[] {
  return mention.tokens.filter(
    (token) => !isInitial(token) && !isParticle(token) && token.shape !== 'number',
  );
}

function isAfterTitle({ candidate }: Mention): boolean {
  return candidate.evidence.some(
    ({ code, params }) =>
      code === 'TITLE' && /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor)$/i.test(String(params['cue'])),
  );
}

function words(name: string | undefined): string[] {
  return foldWord(name ?? '')
    .split(/[\s-]+/)
    .filter((word) => word.length > 1);
}
