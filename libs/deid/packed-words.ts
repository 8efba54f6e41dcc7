// Taken once: a global is looked up anew each time, which is slow in a context of its own, such as a test's.
const { imul } = Math;

/** A list of words that can be asked for one, and gone through in order; every set is one. */
export interface WordSet extends Iterable<string> {
  has(word: string): boolean;
}

/** The same with something known of each word; every map is one. */
export interface WordTable<T> extends Iterable<[string, T]> {
  has(word: string): boolean;
  get(word: string): T | undefined;
  keys(): Iterable<string>;
}

/** A list as it is written, and what parts its words. */
export interface WrittenWords {
  readonly lists: readonly string[];
  readonly parted: string;
}

/** What is noted of a word, from its place in its list, the number of the list, and what was noted of it before (less than nothing where it is new). */
export type WordNote = (rank: number, list: number, before: number) => number;

const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5 | 0;

/**
 * Words left in the long texts that they are written in, found by a table of their places. A hundred thousand strings, each with its entry
 * in a set, would take many times the memory and the time to make.
 */
export class PackedWords implements WordSet {
  private readonly parted: number;
  private readonly starts: readonly number[];
  /** Per slot the place of a word, counted through all lists, and one more; 0 for none. */
  private readonly slots: Int32Array;
  private readonly notes: Int32Array | undefined;

  constructor(
    private readonly written: WrittenWords,
    note?: WordNote,
  ) {
    const { lists, parted } = written;
    this.parted = parted.charCodeAt(0);
    let length = 0;
    this.starts = lists.map((list) => (length += list.length) - list.length);
    this.slots = new Int32Array(slotsFor(this.count()));
    this.notes = note && new Int32Array(this.slots.length);
    lists.forEach((list, at) => {
      this.add(list, at, note);
    });
  }

  has(word: string): boolean {
    return (this.slots[this.slotOf(word)] ?? 0) !== 0;
  }

  /** What was noted of a word. */
  noteOf(word: string): number | undefined {
    const slot = this.slotOf(word);
    return (this.slots[slot] ?? 0) === 0 ? undefined : this.notes?.[slot];
  }

  /** Every word once, at its first place. */
  *[Symbol.iterator](): Generator<string> {
    const { lists, parted } = this.written;
    for (const [at, list] of lists.entries()) {
      let from = this.starts[at] ?? 0;
      for (const word of list.split(parted)) {
        if (this.slots[this.slotOf(word)] === from + 1) yield word;
        from += word.length + 1;
      }
    }
  }

  private count(): number {
    const { parted } = this;
    let count = this.written.lists.length;
    for (const list of this.written.lists)
      for (let at = 0; at < list.length; at += 1) if (list.charCodeAt(at) === parted) count += 1;
    return count;
  }

  private add(list: string, number: number, note: WordNote | undefined): void {
    const { parted, slots, notes } = this;
    const start = this.starts[number] ?? 0;
    let from = 0;
    let rank = 0;
    let hash = FNV_START;
    for (let at = 0; at <= list.length; at += 1) {
      const code = at < list.length ? list.charCodeAt(at) : parted;
      if (code !== parted) {
        hash = imul(hash ^ code, FNV_PRIME);
        continue;
      }
      const slot = this.find(hash, list, { from, to: at });
      const isNew = slots[slot] === 0;
      if (isNew) slots[slot] = start + from + 1;
      if (notes && note) notes[slot] = note(rank, number, isNew ? -1 : (notes[slot] ?? -1));
      rank += 1;
      from = at + 1;
      hash = FNV_START;
    }
  }

  private slotOf(word: string): number {
    let hash = FNV_START;
    for (let at = 0; at < word.length; at += 1) hash = imul(hash ^ word.charCodeAt(at), FNV_PRIME);
    return this.find(hash, word, { from: 0, to: word.length });
  }

  /** The slot of the word [from, to) of a text, or the free one that it would have. */
  private find(hash: number, text: string, { from, to }: { from: number; to: number }): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (let place = slots[slot] ?? 0; place !== 0; place = slots[slot] ?? 0) {
      if (this.isAt(place - 1, text, { from, to })) return slot;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** Whether the word at a place is the word [from, to) of a text. */
  private isAt(place: number, text: string, { from, to }: { from: number; to: number }): boolean {
    const { starts } = this;
    const { lists } = this.written;
    let number = starts.length - 1;
    while (number > 0 && (starts[number] ?? 0) > place) number -= 1;
    const list = lists[number] ?? '';
    const shift = place - (starts[number] ?? 0) - from;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      // Two words that stand side by side in a list are no word of it.
      if (code === this.parted || code !== list.charCodeAt(at + shift)) return false;
    }
    return to + shift === list.length || list.charCodeAt(to + shift) === this.parted;
  }
}

/** What is known of packed words, told by what was noted of each. */
export class PackedTable<T> implements WordTable<T> {
  private readonly words: PackedWords;

  constructor(
    written: WrittenWords,
    note: WordNote,
    private readonly tell: (note: number) => T,
  ) {
    this.words = new PackedWords(written, note);
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  get(word: string): T | undefined {
    const note = this.words.noteOf(word);
    return note === undefined ? undefined : this.tell(note);
  }

  keys(): Iterable<string> {
    return this.words;
  }

  *[Symbol.iterator](): Generator<[string, T]> {
    for (const word of this.words) yield [word, this.tell(this.words.noteOf(word) ?? 0)];
  }
}

/** Slots for so many words, a power of two, so that at most two of three are taken. */
function slotsFor(count: number): number {
  let slots = 16;
  while (slots * 2 < count * 3) slots *= 2;
  return slots;
}
