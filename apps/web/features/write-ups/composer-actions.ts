import type { Finding, KeepReasonCode } from '@subrosa/deid';
import type { IdentifierGroup } from '../identifiers/group-findings.js';
import { kindInWords } from '../identifiers/mark-style.js';
import type { ComposerStore } from './composer-store.js';

/** What the actions ask of the page. */
export interface ActionsFace {
  /** Says it to who cannot see it. */
  readonly say: (text: string) => void;
  readonly showList: () => void;
  /** The author wants to go on; this many rows are open. */
  readonly onPreview: (left: number) => void;
  readonly goOn: () => void;
}

const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`);
const left = (count: number): string =>
  count === 0 ? 'None left.' : `${count} possible ${count === 1 ? 'identifier' : 'identifiers'} left.`;

/** What an author does to what was found, by key or by button; each says what it did. */
export class ComposerActions {
  private section: string | null = null;

  constructor(
    private readonly store: ComposerStore,
    private readonly face: ActionsFace,
  ) {}

  /** The section that is being typed in, or was last. */
  readonly enter = (section: string): void => {
    this.section = section;
  };

  /** The keys of the composer; true when one was taken. `section` is null outside of the text. */
  readonly key = (event: KeyboardEvent, section: string | null): boolean => {
    const act = this.actionOf(event, section);
    if (act?.() !== true) return false;
    event.preventDefault();
    return true;
  };

  readonly next = (isBack = false): boolean => {
    const open = this.store.openFindings();
    if (open.length === 0) {
      this.face.say('No possible identifiers are open.');
      return true;
    }
    const finding = this.neighbour(open, isBack);
    if (finding !== undefined) this.show(finding);
    return true;
  };

  /** Goes on to the preview; with something open, to the first of it instead. */
  readonly preview = (): boolean => {
    const [first] = this.store.openFindings();
    this.face.onPreview(this.store.snapshot().groups.length);
    if (first === undefined) this.face.goOn();
    else this.show(first);
    return true;
  };

  /** Brings the first mention of a row into view, selected. */
  readonly showFirst = (entity: string): void => {
    const [first] = this.store.findingsOf(entity);
    if (first !== undefined) this.show(first);
  };

  readonly replace = (entity: string): void => {
    const group = this.groupOf(entity);
    const count = this.store.replaceAll(entity);
    if (group === undefined || count === 0) return;
    const others = this.store.snapshot().groups.length - 1;
    this.face.say(
      `Replaced in ${places(count)} by ${group.replacement}. ${left(others)} Undo takes it back.`,
    );
  };

  readonly keep = (group: IdentifierGroup, reason: KeepReasonCode): void => {
    this.store.keep(group.words, reason);
    this.face.say(`Kept. ${left(this.store.snapshot().groups.length)}`);
  };

  readonly askAgain = (quote: string): void => {
    this.store.keep([quote], null);
    this.face.say('Asked about again.');
  };

  readonly undo = (section: string | null): boolean => {
    if (!this.store.surfaces.undo(section)) return false;
    this.face.say('Taken back everywhere.');
    return true;
  };

  private actionOf(event: KeyboardEvent, section: string | null): (() => boolean) | null {
    const { key, shiftKey, altKey } = event;
    const isCommand = (event.ctrlKey || event.metaKey) && !altKey;
    if (key === 'F8') return () => this.next(shiftKey);
    if (!isCommand) return null;
    switch (key.toLowerCase()) {
      case '.':
        return () => this.replaceHere(section);
      case 'j':
        return this.listKey;
      case 'enter':
        return this.preview;
      case 'z':
        return () => (shiftKey ? this.store.surfaces.redo(section) : this.undo(section));
      case 'y':
        return () => this.store.surfaces.redo(section);
      default:
        return null;
    }
  }

  private readonly listKey = (): boolean => {
    this.face.showList();
    return true;
  };

  private replaceHere(section: string | null): boolean {
    const at = this.findingHere(section)?.entity ?? this.store.snapshot().current;
    const entity = at ?? this.store.openFindings()[0]?.entity;
    if (entity === undefined) this.face.say('No possible identifiers are open.');
    else this.replace(entity);
    return true;
  }

  private findingHere(section: string | null): Finding | undefined {
    if (section === null) return undefined;
    const caret = this.store.surfaces.surfaceOf(section)?.caret() ?? -1;
    return this.store
      .openFindings()
      .find((finding) => finding.section === section && finding.from <= caret && caret <= finding.to);
  }

  private neighbour(open: readonly Finding[], isBack: boolean): Finding | undefined {
    const order = this.store.surfaces.document().sections.map(({ key }) => key);
    const section = this.section ?? '';
    const at = order.indexOf(section);
    const caret = this.store.surfaces.surfaceOf(section)?.caret() ?? 0;
    const side = (finding: Finding): number => {
      const apart = order.indexOf(finding.section) - at;
      if (apart !== 0) return apart;
      if (finding.from >= caret) return 1;
      return finding.to < caret ? -1 : 0;
    };
    if (isBack) return open.findLast((finding) => side(finding) < 0) ?? open.at(-1);
    return open.find((finding) => side(finding) > 0) ?? open[0];
  }

  private show(finding: Finding): void {
    this.section = finding.section;
    this.store.standOn(finding.entity);
    this.store.surfaces.surfaceOf(finding.section)?.show(finding.from, finding.to);
    const group = this.groupOf(finding.entity);
    if (group === undefined) return;
    const words = this.store.surfaces.textOf(finding.section).slice(finding.from, finding.to);
    const reason = group.reasons[0] ?? '';
    this.face.say(
      `${words}: ${kindInWords(group.kind)}, ${places(group.count)}; it ${reason}. Control full stop writes ${finding.replacement}.`,
    );
  }

  private groupOf(entity: string): IdentifierGroup | undefined {
    return this.store.snapshot().groups.find((group) => group.entity === entity);
  }
}
