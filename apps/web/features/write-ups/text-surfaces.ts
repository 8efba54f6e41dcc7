import type { CaseDocument } from '@subrosa/deid';
import type { Original } from '@subrosa/deid';
import { undoReplacements } from '@subrosa/deid/replace/undo-replacements.js';
import { changeBetween, withChanges } from '../identifiers/follow-change.js';
import type { TextChange } from '../identifiers/follow-change.js';
import type { MarkStyle } from '../identifiers/mark-style.js';

/** A stretch to be underlined. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly style: MarkStyle;
  readonly entity: string;
  /** True if the opened client record names it. */
  readonly isKnown: boolean;
  /** Why it is underlined and what would be written instead, in one line. */
  readonly why: string;
}

/** What shows one section and takes what is typed in it: an editor or a plain text box. */
export interface Surface {
  /** Makes the changes as one event of its own undo history, and reports them as typed. */
  readonly replace: (changes: readonly TextChange[]) => void;
  /** How many events its own history could undo; null when it cannot tell. */
  readonly depth: () => number | null;
  readonly undo: () => void;
  readonly mark: (marks: readonly Mark[]) => void;
  /** Selects a stretch, brings it into view and takes the focus. */
  readonly show: (from: number, to: number) => void;
  /** Where the caret is. */
  readonly caret: () => number;
}

/** Changes in several sections that are undone together. */
interface Step {
  readonly changes: ReadonlyMap<string, readonly TextChange[]>;
  readonly originals: readonly Original[];
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  readonly depths: ReadonlyMap<string, number | null>;
}

/** The sections of one write-up as they are typed, whoever shows them, with steps over several sections that one undo takes back. */
export class TextSurfaces {
  private readonly texts: Map<string, string>;
  private readonly surfaces = new Map<string, Surface>();
  private steps: Step[] = [];
  private undone: Step[] = [];

  constructor(
    document: CaseDocument,
    private readonly onTyped: (section: string, change: TextChange) => void,
  ) {
    this.texts = new Map(document.sections.map(({ key, text }) => [key, text]));
  }

  /** The text at hand. */
  document(): CaseDocument {
    return { sections: [...this.texts].map(([key, text]) => ({ key, text })) };
  }

  textOf(section: string): string {
    return this.texts.get(section) ?? '';
  }

  surfaceOf(section: string): Surface | undefined {
    return this.surfaces.get(section);
  }

  /** The section whose surface has the focus, if one has. */
  attach(section: string, surface: Surface): () => void {
    this.surfaces.set(section, surface);
    return () => {
      if (this.surfaces.get(section) === surface) this.surfaces.delete(section);
    };
  }

  /** A surface tells what its text is now. */
  typed(section: string, text: string): void {
    const change = changeBetween(this.textOf(section), text);
    if (change === null) return;
    this.texts.set(section, text);
    this.onTyped(section, change);
  }

  /** Makes changes in any sections as one step. */
  replace(changes: ReadonlyMap<string, readonly TextChange[]>, originals: readonly Original[] = []): void {
    const touched = [...changes].filter(([, list]) => list.length > 0);
    if (touched.length === 0) return;
    const before = new Map(touched.map(([section]) => [section, this.textOf(section)]));
    for (const [section, list] of touched) this.change(section, list);
    const after = new Map(touched.map(([section]) => [section, this.textOf(section)]));
    const depths = new Map(
      touched.map(([section]) => [section, this.surfaces.get(section)?.depth() ?? null]),
    );
    this.steps.push({ changes: new Map(touched), originals, before, after, depths });
    this.undone = [];
  }

  /** True if the last step was taken back: asked from a section, only when nothing was typed there since. */
  undo(section: string | null): boolean {
    const step = this.steps.at(-1);
    if (step === undefined) return false;
    if (section !== null && !this.isLastIn(step, section)) return false;
    this.steps.pop();
    for (const key of step.before.keys()) this.undoIn(step, key);
    this.undone.push(step);
    return true;
  }

  /** True if the step undone last was made again. */
  redo(section: string | null): boolean {
    const step = this.undone.at(-1);
    if (step === undefined || (section !== null && !step.before.has(section))) return false;
    if (![...step.before].every(([key, text]) => this.textOf(key) === text)) return false;
    const { undone } = this;
    this.replace(step.changes, step.originals);
    this.undone = undone.slice(0, -1);
    return true;
  }

  private isLastIn(step: Step, section: string): boolean {
    if (step.after.get(section) !== this.textOf(section)) return false;
    return (this.surfaces.get(section)?.depth() ?? null) === step.depths.get(section);
  }

  private undoIn(step: Step, section: string): void {
    const text = this.textOf(section);
    const surface = this.surfaces.get(section);
    if (surface !== undefined && this.isLastIn(step, section) && step.depths.get(section) !== null) {
      surface.undo();
      return;
    }
    const restored =
      step.after.get(section) === text ? step.before.get(section) : putBack(section, text, step.originals);
    const change = changeBetween(text, restored ?? text);
    if (change !== null) this.change(section, [change]);
  }

  private change(section: string, changes: readonly TextChange[]): void {
    const surface = this.surfaces.get(section);
    const text = withChanges(this.textOf(section), changes);
    surface?.replace(changes);
    // A section that nobody shows just now changes all the same.
    this.typed(section, text);
  }
}

/** The originals where their replacements stand now, in a text that was edited since. */
function putBack(section: string, text: string, originals: readonly Original[]): string {
  const { sections } = undoReplacements({ doc: { sections: [{ key: section, text }] }, originals });
  return sections.map((one) => one.text).join('');
}
