import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { PassageBox } from './passage-box.js';
import { cutSection } from './passages.js';
import type { Anchored, Paragraph } from './passages.js';
import classes from './passage.module.css';
import { PieceOfText } from './piece-of-text.js';
import { labelOf } from './stretch.js';
import { useChosen } from './use-chosen.js';
import type { Chosen } from './use-chosen.js';
import { useDiscussion } from './use-discussion.js';

interface SectionTextProps {
  readonly section: { readonly id: string; readonly key: string };
  readonly heading: string;
  readonly text: string;
}

/** The words that a box is open for stand among the threads under this name. */
const HERE = 'here';

/**
 * The text of an opened section as plain paragraphs, with a mark and a numbered button for each thread. Where this person has the
 * word, arrow keys choose a sentence and any range can be marked; both lead to the same box.
 */
export function SectionText({ section, heading, text }: SectionTextProps) {
  const discussion = useDiscussion();
  const { threads, box, openBox, mayComment, mayReport, shown } = discussion;
  const root = useRef<HTMLDivElement>(null);
  const isActive = shown.isNewest && (mayComment || mayReport);
  const open = box?.section === section.key && shown.isNewest ? box : null;
  const { chosen, setChosen, onKeyDown, sentenceCount } = useChosen(root, text, {
    isActive: isActive && open === null,
    onEnter: (at) => {
      if (mayComment) openBox({ what: 'comment', section: section.key, at });
    },
  });
  const anchored = useMemo(
    (): readonly Anchored[] => [
      ...threads.flatMap(({ thread, place }) =>
        place.kind === 'words' && place.section === section.key ? [{ ...place.at, threadId: thread.id }] : [],
      ),
      ...(open === null ? [] : [{ ...open.at, threadId: HERE }]),
    ],
    [threads, section.key, open],
  );
  const paragraphs = useMemo(() => cutSection(text, anchored), [text, anchored]);
  const close = (): void => {
    openBox(null);
    root.current?.focus();
  };
  const hintId = `how-${section.id}`;
  return (
    <div
      className={classes['wrapper']}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setChosen((now) => (now?.by === 'sentence' ? null : now));
      }}
    >
      <div
        ref={root}
        className={`case-text ${classes['text'] ?? ''}`}
        {...(isActive ? { tabIndex: 0, role: 'group', 'aria-describedby': hintId } : {})}
        aria-label={isActive ? `Text of ${heading}` : undefined}
        onKeyDown={onKeyDown}
        data-section={section.key}
      >
        <Paragraphs
          paragraphs={paragraphs}
          chosen={open === null ? chosen : null}
          boxAfter={open?.at.to ?? null}
          box={
            open === null ? null : (
              <PassageBox
                key={`${open.what}-${String(open.at.from)}`}
                {...{ section, text, box: open, close }}
              />
            )
          }
        />
      </div>
      {isActive && (
        <VisuallyHidden id={hintId}>
          Arrow keys choose a sentence{mayComment ? ', Enter comments on it' : ''}.
        </VisuallyHidden>
      )}
      <VisuallyHidden role="status" aria-live="polite">
        {chosen?.by === 'sentence' && chosen.index !== null
          ? `Sentence ${String(chosen.index + 1)} of ${String(sentenceCount)}: ${text.slice(chosen.from, chosen.to)}`
          : ''}
      </VisuallyHidden>
      {chosen !== null && open === null && (
        <ChosenActions
          root={root}
          chosen={chosen}
          sectionKey={section.key}
          words={text.slice(chosen.from, chosen.to)}
        />
      )}
    </div>
  );
}

interface ParagraphsProps {
  readonly paragraphs: readonly Paragraph[];
  readonly chosen: Chosen | null;
  readonly boxAfter: number | null;
  readonly box: ReactNode;
}

function Paragraphs({ paragraphs, chosen, boxAfter, box }: ParagraphsProps) {
  const boxAt =
    boxAfter === null ? -1 : paragraphs.findIndex(({ from, to }) => boxAfter > from && boxAfter <= to);
  return paragraphs.map(({ from, pieces }, index) => (
    <div key={from}>
      <p>
        {pieces.map((piece) => (
          <PieceOfText
            key={piece.from}
            piece={piece}
            isChosen={
              piece.threadIds.includes(HERE) ||
              (chosen?.by === 'sentence' && piece.from < chosen.to && piece.to > chosen.from)
            }
          />
        ))}
      </p>
      {index === boxAt && box}
    </div>
  ));
}

interface ChosenActionsProps {
  readonly root: React.RefObject<HTMLDivElement | null>;
  readonly chosen: Chosen;
  readonly sectionKey: string;
  readonly words: string;
}

/** What can be done with the chosen words, below them. */
function ChosenActions({ root, chosen, sectionKey, words }: ChosenActionsProps) {
  const { mayComment, mayReport, openBox } = useDiscussion();
  const [top, setTop] = useState(0);
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not under the bar at the bottom.
    strip.current?.scrollIntoView({ block: 'nearest' });
  }, [top]);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const selection = getSelection();
    const pieces = element.querySelectorAll('[data-chosen]');
    const marked =
      chosen.by === 'range' && selection !== null && selection.rangeCount > 0
        ? selection.getRangeAt(0)
        : pieces[pieces.length - 1];
    if (marked === undefined) return;
    // Set once for each choice: where the words stand is known only after they are drawn.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setTop(marked.getBoundingClientRect().bottom - element.getBoundingClientRect().top + 6);
  }, [root, chosen]);
  const at = { from: chosen.from, to: chosen.to };
  const label = labelOf(words, 60);
  return (
    <div
      ref={strip}
      className={classes['actions']}
      style={{ top }}
      role="group"
      aria-label={`With “${label}”`}
    >
      {mayComment && (
        <Button
          size="compact-md"
          onClick={() => {
            openBox({ what: 'comment', section: sectionKey, at });
          }}
        >
          Comment on this
        </Button>
      )}
      {mayReport && (
        <Button
          size="compact-md"
          variant="default"
          onClick={() => {
            openBox({ what: 'report', section: sectionKey, at });
          }}
        >
          Report as identifying
        </Button>
      )}
    </div>
  );
}
