import { useEffect, useState } from 'react';
import type { createEditor } from './code-mirror-surface.js';

/** The code of the editor, which is loaded when a composer opens. */
export interface EditorChunk {
  readonly createEditor: typeof createEditor;
}

/** The editor's code; PLAIN when a text box is wanted, or when the code did not come. */
export function useEditorChunk(isPlain: boolean): EditorChunk | 'LOADING' | 'PLAIN' {
  const [chunk, setChunk] = useState<EditorChunk | 'LOADING' | 'PLAIN'>('LOADING');
  useEffect(() => {
    let isHere = true;
    import('./code-mirror-surface.js').then(
      (loaded) => {
        if (isHere) setChunk(loaded);
      },
      () => {
        if (isHere) setChunk('PLAIN');
      },
    );
    return () => {
      isHere = false;
    };
  }, []);
  return isPlain ? 'PLAIN' : chunk;
}
