/** One heading of a write-up with its text; a comment or a note is a document of one section. */
export interface DocumentSection {
  readonly key: string;
  readonly text: string;
}

/** What is screened together: names found in one section are known in all. */
export interface CaseDocument {
  readonly sections: readonly DocumentSection[];
}

/** Replaces the code units [from, to) of a section by `insert`; a section that does not exist yet starts empty. */
export interface Edit {
  readonly section: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The document after an edit; offsets outside the text are clamped to it, so that a late keystroke cannot throw. */
export function applyEdit(doc: CaseDocument, edit: Edit): CaseDocument {
  const known = doc.sections.some((section) => section.key === edit.section);
  const sections = known ? doc.sections : [...doc.sections, { key: edit.section, text: '' }];
  return {
    sections: sections.map((section) => {
      if (section.key !== edit.section) return section;
      const from = Math.max(0, Math.min(edit.from, section.text.length));
      const to = Math.max(from, Math.min(edit.to, section.text.length));
      return { key: section.key, text: section.text.slice(0, from) + edit.insert + section.text.slice(to) };
    }),
  };
}
