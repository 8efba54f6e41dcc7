import type { SectionClass } from '../purposes.js';

/** One heading of a template: what to write under it, how long at most, and in which order readers come to it. */
export interface TemplateSection {
  readonly key: string;
  readonly heading: string;
  /** One line that says what belongs here. */
  readonly hint: string;
  /** The class it has unless the author says otherwise. */
  readonly class: SectionClass;
  /** Order of disclosure, from 1: a reader sees n+1 only after n. */
  readonly order: number;
  readonly required: boolean;
  /** In UTF-16 code units. */
  readonly maxLength: number;
}

/** A form of case presentation; a published version never changes, because submitted cases point at it. */
export interface CaseTemplate {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Where the headings come from. */
  readonly source: string;
  readonly sections: readonly TemplateSection[];
}

/** A section as its template writes it; the order is its place in the list. */
export type SectionSpec = Omit<TemplateSection, 'order' | 'class' | 'maxLength'> & {
  readonly maxLength?: number;
};

/** Numbers the sections in the order given and sets what all of a template's sections share. */
export function sectionsOf(sectionClass: SectionClass, specs: readonly SectionSpec[]): TemplateSection[] {
  return specs.map((spec, index) => ({
    key: spec.key,
    heading: spec.heading,
    hint: spec.hint,
    class: sectionClass,
    order: index + 1,
    required: spec.required,
    maxLength: spec.maxLength ?? 8_000,
  }));
}
