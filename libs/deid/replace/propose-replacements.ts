import type { Candidate } from '../detect/candidate.js';
import { isInitial } from '../detect/reading.js';
import { layersOf } from '../evidence.js';
import type { Finding } from '../finding.js';
import { compactForm } from '../match/record-facts.js';
import type { SectionCandidates } from '../match/propagate-names.js';
import { tokensWithin } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { AliasBook } from './alias-book.js';
import { generalise } from './generalise.js';
import { People, nameWords } from './people.js';
import type { KnownNames, Mention } from './people.js';

/** What the proposals of one document are made with. */
export interface Proposing extends KnownNames {
  readonly book: AliasBook;
}

/** Candidates as findings: grouped into entities, each with the words proposed in its place, in document order. */
export function proposeReplacements(sections: readonly SectionCandidates[], proposing: Proposing): Finding[] {
  const mentions = new Map<Candidate, Mention>();
  for (const { section, candidates } of sections) {
    for (const candidate of candidates) {
      if (candidate.kind === 'A_NAME')
        mentions.set(candidate, { candidate, tokens: tokensWithin(section.tokens, candidate) });
    }
  }
  const people = new People([...mentions.values()], proposing);
  const things = new Map<string, string>();
  return sections.flatMap(({ key, section, candidates }) =>
    candidates.map((candidate): Finding => {
      const { kind, ...rest } = candidate;
      const mention = mentions.get(candidate);
      const text = section.folded.slice(candidate.from, candidate.to);
      if (kind === 'A_NAME') {
        const entity = mention && nameWords(mention).length > 0 ? people.personOf(mention) : 'person-0';
        return {
          section: key,
          ...rest,
          kind,
          layers: layersOf(candidate.evidence),
          entity,
          replacement: mention ? alias(mention, people, proposing.book) : 'someone',
        };
      }
      const before = section.folded.slice(Math.max(0, candidate.from - 12), candidate.from);
      return {
        section: key,
        ...rest,
        kind,
        layers: layersOf(candidate.evidence),
        entity: thing(things, kind, text),
        replacement: generalise(kind, { text, before }, proposing.data),
      };
    }),
  );
}

function thing(things: Map<string, string>, kind: string, text: string): string {
  const known = `${kind} ${compactForm(text)}`;
  const id = things.get(known) ?? `thing-${String(things.size + 1)}`;
  things.set(known, id);
  return id;
}

/** The alias in the shape of the mention: first name, surname or both, initials as initials, the same letter case. */
function alias(mention: Mention, people: People, book: AliasBook): string {
  const parts = nameWords(mention);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return mention.tokens.map((token) => token.text).join('') === '' ? 'someone' : 'X.';
  const words: string[] = [];
  const opening = mention.tokens[0];
  const closing = mention.tokens.at(-1);
  if (opening && isInitial(opening) && opening !== first) words.push('J.');
  for (const token of first === last ? [first] : [first, last]) {
    const isFamily = people.isFamilyName(token, mention);
    const name = people.formalName(token.norm);
    const ending = token.norm === `${name}s` ? 's' : '';
    words.push(inCaseOf(token, book.aliasOf(name, isFamily) + ending));
  }
  if (closing && isInitial(closing) && closing !== last) words.push('B');
  return words.join(' ');
}

function inCaseOf(token: Token, word: string): string {
  if (token.shape === 'upper') return word.toUpperCase();
  return token.shape === 'lower' ? word.toLowerCase() : word;
}
