import type { Candidate } from '../detect/candidate.js';
import type { Lexicon } from '../detect/lexicon.js';
import type { Reading } from '../detect/reading.js';
import type { OpenedRecord } from '../opened-record.js';
import type { ScreenerData } from '../screener-data.js';
import { RecordFacts } from './record-facts.js';
import { handleAt } from './record-handles.js';
import { initialsAt } from './record-initials.js';
import { RecordNames } from './record-names.js';
import { personAt, phrasesAt } from './record-persons.js';
import { factAt } from './record-things.js';

/**
 * Finds what the author's own record of the client says, in whatever way it is written. One walk over the tokens: the cost
 * grows with the text and hardly with the record. What it says of a place depends on at most 100 code units before it and 220
 * after it.
 */
export class RecordMatcher {
  readonly names: RecordNames;
  private readonly facts: RecordFacts;

  constructor(record: OpenedRecord, data: ScreenerData, lexicon: Lexicon) {
    this.names = new RecordNames(record, data, lexicon);
    this.facts = new RecordFacts(record, lexicon);
  }

  /** Every mention of the record in a section, in order of their beginnings; they may overlap. */
  find(reading: Reading): Candidate[] {
    const found: Candidate[] = [];
    const keep = (candidate: Candidate | undefined): void => {
      if (candidate) found.push(candidate);
    };
    for (let index = 0; index < reading.tokens.length; index += 1) {
      keep(personAt(reading, index, this.names));
      keep(initialsAt(reading, index, this.names));
      keep(handleAt(reading, index, this.names));
      for (const phrase of phrasesAt(reading, index, this.names)) found.push(phrase);
      if (!this.facts.isEmpty) keep(factAt(reading, index, this.facts));
    }
    return found;
  }
}
