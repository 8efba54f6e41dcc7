import type { Piece } from './passages.js';
import classes from './passage.module.css';
import { isOpen } from './thread-order.js';
import type { NumberedThread } from './thread-order.js';
import { useDiscussion } from './use-discussion.js';

const names = (...list: (string | undefined | false)[]): string => list.filter(Boolean).join(' ');

/** One run of text: marked if threads are about it, with the number of each thread that ends here. */
export function PieceOfText({ piece, isChosen }: { readonly piece: Piece; readonly isChosen: boolean }) {
  const { threads, currentId } = useDiscussion();
  const about = threads.filter(({ thread }) => piece.threadIds.includes(thread.id));
  const place = { 'data-from': piece.from, 'data-to': piece.to, 'data-chosen': isChosen ? '' : undefined };
  const chosen = isChosen && classes['chosen'];
  if (about.length === 0)
    return (
      <span {...place} className={chosen || undefined}>
        {piece.text}
      </span>
    );
  const isCurrent = about.some(({ thread }) => thread.id === currentId);
  const look = names(
    about.some(isOpen) ? classes['mark'] : classes['resolved'],
    about.every(({ thread }) => thread.isPending) && classes['pending'],
    isCurrent && classes['current'],
    chosen,
  );
  return (
    <>
      <mark {...place} className={look}>
        {piece.text}
      </mark>
      {about
        .filter(({ thread }) => piece.endingThreadIds.includes(thread.id))
        .map((one) => (
          <ThreadNumber key={one.thread.id} one={one} />
        ))}
    </>
  );
}

function ThreadNumber({ one: { thread, number } }: { readonly one: NumberedThread }) {
  const { goToThread } = useDiscussion();
  const state = thread.isPending ? 'not sent' : thread.resolvedAt === null ? 'open' : 'resolved';
  return (
    <button
      type="button"
      className={classes['number']}
      id={`in-text-${thread.id}`}
      aria-label={`Thread ${String(number)}, ${state}: go to it`}
      onClick={() => {
        goToThread(thread.id);
      }}
    >
      {number}
    </button>
  );
}
