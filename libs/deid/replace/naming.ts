import type { AliasBook } from './alias-book.js';
import type { CaseWords } from './case-words.js';
import { saysTheSame } from './mention.js';
import { aliasOfMention } from './name-alias.js';
import { soundOfAny } from './near-words.js';
import { People } from './people.js';
import type { KnownNames } from './people.js';
import type { ProposalMemory } from './proposal-memory.js';
import type { MentionInOrder, Naming } from './naming-shape.js';

/** What the names of a document are worked out with. */
export interface NamingChoice {
  readonly known: KnownNames;
  readonly book: AliasBook;
  readonly memory: ProposalMemory;
  /** The words that the book keeps aliases away from, where it is known how they change. */
  readonly words?: CaseWords | undefined;
}

/** A body that was taken for a person is no person's alias. */
const BODY_END =
  / (?:School|Hospital|Church|University|College|Clinic|Academy|Elementary|Medical Center|Center|Department|Inc|LLC)$/;

/** The people of a document and their aliases; taken over from the screen before where nothing that they depend on has changed. */
export function nameAll(mentions: readonly MentionInOrder[], choice: NamingChoice): Naming {
  const { memory, words } = choice;
  const last = memory.naming;
  const isKept = last && words && areTheSame(last.mentions, mentions) && !words.mayAnswerAnew();
  const naming = isKept ? { ...last, mentions } : nameAnew(mentions, choice);
  memory.naming = naming;
  return naming;
}

function areTheSame(a: readonly MentionInOrder[], b: readonly MentionInOrder[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, index) => {
    const other = b[index];
    return other !== undefined && one.isClose === other.isClose && saysTheSame(one.mention, other.mention);
  });
}

function nameAnew(mentions: readonly MentionInOrder[], { known, book, memory, words }: NamingChoice): Naming {
  words?.forgetAsked();
  const people = new People(mentions, known);
  const names = mentions.flatMap(({ mention }) => mention.words.map(({ norm }) => norm));
  book.avoid(names, (name) => memory.recall(`sound ${name}`, () => soundOfAny(name)));
  const named = mentions.map(({ mention }) => {
    if (BODY_END.test(mention.spot.text)) return undefined;
    const entity = mention.words.length > 0 ? people.personOf(mention) : people.ofInitials(mention);
    return { entity, alias: aliasOfMention(mention, { people, book }) };
  });
  return { mentions, named, book };
}
